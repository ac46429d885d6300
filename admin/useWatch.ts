import { useEffect, useState } from 'react'

import { gql, useApolloClient } from '@keystone-6/core/admin-ui/apollo'

const everyMilliseconds = 10_000
const afterSaving = 1_000

const watchItem = gql`
  mutation WatchItem($list: GuardedList!, $id: ID!) {
    watchItem(list: $list, id: $id) {
      version
      changedAt
      changedBy
      colleagues
    }
  }
`

/** What an item is by now, and who else has it open; null when it is there no more. */
export type Watched = {
  version: number
  changedAt: string
  changedBy: string | null
  colleagues: string[]
} | null

/**
 * Tells colleagues that this page is open, and asks what has become of its item: regularly, when
 * the page is looked at again, and after each save. Undefined until there is an answer.
 */
export function useWatch(list: string, id: string): Watched | undefined {
  const client = useApolloClient()
  const [watched, setWatched] = useState<Watched>()

  useEffect(() => {
    let isHere = true
    const look = async () => {
      if (document.hidden) return
      const answer = await client
        .mutate<{ watchItem: Watched }>({
          mutation: watchItem,
          variables: { list, id },
          fetchPolicy: 'no-cache', // the form takes what is in the cache for what it started from
        })
        .catch(() => undefined) // offline: the next look may get through
      if (isHere && answer?.data) setWatched(answer.data.watchItem)
    }
    const lookSoon = () => setTimeout(look, afterSaving)
    void look()
    const timer = setInterval(look, everyMilliseconds)
    document.addEventListener('visibilitychange', look)
    document.addEventListener('submit', lookSoon, true)
    return () => {
      isHere = false
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      document.removeEventListener('submit', lookSoon, true)
    }
  }, [client, list, id])

  return watched
}
