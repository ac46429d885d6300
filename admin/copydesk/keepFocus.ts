/** Moves the keyboard from a list item that is about to go to the one after it, or before it. */
export function keepFocus(within: Element) {
  const item = within.closest('li')
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
  neighbour?.querySelector('button')?.focus({ preventScroll: true })
}
