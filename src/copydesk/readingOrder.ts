import { bodyText } from './bodyText'

type Quoted = { text?: unknown; slug?: unknown }

/** Compares two quotes of an article by their first place in its body; strays come last. */
export function readingOrder(body: unknown) {
  const text = bodyText(body)
  const place = (quote: Quoted) => {
    const found = text.indexOf(String(quote.text))
    return found === -1 ? Infinity : found
  }
  return (a: Quoted, b: Quoted): number => {
    const [placeOfA, placeOfB] = [place(a), place(b)]
    if (placeOfA !== placeOfB) return placeOfA < placeOfB ? -1 : 1
    return String(a.slug) < String(b.slug) ? -1 : 1
  }
}
