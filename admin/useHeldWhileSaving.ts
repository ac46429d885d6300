import { type RefObject, useEffect, useState } from 'react'

/** A Save button with nothing to save is `disabled`; one whose save is on its way says this. */
const pendingSave = 'button[type=submit][aria-disabled=true]'

/**
 * Keeps the form still from the press of Save until the server has answered: Keystone then shows it
 * anew from what was saved, and what had been typed meanwhile would be gone.
 *
 * @param place something inside the form
 * @returns whether it is being saved
 */
export function useHeldWhileSaving(place: RefObject<HTMLElement | null>): boolean {
  const [isSaving, setSaving] = useState(false)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let release: (() => void) | undefined
    const look = () => {
      const button = form.querySelector(pendingSave)
      if (button && !release) release = hold(form, button)
      if (!button && release) release = void release()
      setSaving(button !== null)
    }
    look()
    const observer = new MutationObserver(look)
    observer.observe(form, { subtree: true, attributeFilter: ['aria-disabled'] })
    return () => {
      observer.disconnect()
      release?.()
    }
  }, [place])

  return isSaving
}

/** Makes all of a form but the part with the button inert, and gives what ends that. */
function hold(form: HTMLFormElement, button: Element) {
  const parts = [...form.children].filter(part => !part.contains(button))
  const focused = document.activeElement
  for (const part of parts) part.toggleAttribute('inert', true)
  return () => {
    for (const part of parts) part.toggleAttribute('inert', false)
    // Nothing was saved, or the form would be another: the cursor goes back to where it was.
    if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus()
  }
}
