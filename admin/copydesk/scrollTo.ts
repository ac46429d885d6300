/** Of the page's edges, what its bars cover. */
const covered = 72

/** Scrolls whatever holds a range until it is in sight, and nothing that shows it already. */
export function scrollTo(range: Range) {
  const { startContainer } = range
  let box = startContainer instanceof Element ? startContainer : startContainer.parentElement
  for (; box; box = box.parentElement) {
    if (!scrolls(box)) continue
    const place = range.getBoundingClientRect()
    const { top, bottom } = box.getBoundingClientRect()
    if (box.matches('[data-slate-editor]')) {
      const isInSight = place.top >= top && place.bottom <= bottom
      if (!isInSight) box.scrollTop += (place.top + place.bottom - top - bottom) / 2
    } else {
      const first = Math.max(top, 0) + covered
      const last = Math.min(bottom, window.innerHeight) - covered
      // No further than it must: the copy desk stays in sight.
      box.scrollTop += Math.min(place.top - first, 0) + Math.max(place.bottom - last, 0)
    }
  }
}

function scrolls(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight) return false
  return box === document.scrollingElement || /auto|scroll/.test(getComputedStyle(box).overflowY)
}
