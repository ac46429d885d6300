import { useEffect } from 'react'

import { useRouter } from '@keystone-6/core/admin-ui/router'

const question = 'What you changed here is not saved. Leave all the same?'

/** Asks before a page with unsaved work is left, by a link, the back button or closing it. */
export function useWarningBeforeLeaving(hasUnsavedWork: boolean) {
  const { events } = useRouter()
  useEffect(() => {
    if (!hasUnsavedWork) return
    const onRoute = () => {
      // Next.js stops a change of page only for what is thrown, and shows errors but not strings.
      if (!window.confirm(question)) throw 'The page was not left.'
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    events.on('routeChangeStart', onRoute)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      events.off('routeChangeStart', onRoute)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [hasUnsavedWork, events])
}
