import { isDeepStrictEqual } from 'node:util'

/** Answers are compared as far as both promise the same. */
export type Comparison = {
  /** Linked items come in no order that was asked for. */
  anyOrder?: boolean
}

/** @throws Error that shows both, when two answers to one question are not the same */
export function assertSameAnswer(
  [name, answer]: [name: string, answer: unknown],
  [otherName, other]: [name: string, answer: unknown],
  { anyOrder = false }: Comparison = {},
) {
  const [one, two] = anyOrder ? [bySlug(answer), bySlug(other)] : [answer, other]
  if (isDeepStrictEqual(one, two)) return
  throw new Error(
    `Two answers to one question differ.\n${name}: ${shown(one)}\n${otherName}: ${shown(two)}`,
  )
}

/** The answer with every list in the order of its items' slugs. */
function bySlug(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(bySlug).toSorted((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bySlug(inner)]))
}

type Item = { slug?: string; node?: Item }

function slugOf(item: unknown): string {
  const { slug, node }: Item = { ...(item as Item) } // spread, for it may be any value
  return slug ?? node?.slug ?? ''
}

const longestShown = 2_000

const shown = (value: unknown) => String(JSON.stringify(value)).slice(0, longestShown)
