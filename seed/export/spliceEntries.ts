import type { TextEdits } from './textEdits'
import { lineStart, nextLine, type Span, withOwnComments } from './yamlPlaces'

type Place = {
  edits: TextEdits
  lineEnd: string
  /** Whether the entries stand between brackets or braces, and from where to where. */
  isFlow: boolean
  span: Span
}

/**
 * Brings the entries of a list to a plan: the numbers of those that stay, in their order, and between
 * them the texts of new ones.
 */
export function spliceEntries(
  place: Place,
  entries: readonly Span[],
  plan: readonly (number | string)[],
) {
  if (plan.length === entries.length && plan.every((step, index) => step === index)) return
  if (place.isFlow) spliceFlow(place, entries, plan)
  else spliceLines(place, entries, plan)
}

function spliceLines(
  { edits, lineEnd }: Place,
  entries: readonly Span[],
  plan: readonly (number | string)[],
) {
  const { text } = edits
  const lines = entries.map(({ start, end }) => ({
    start: withOwnComments(text, lineStart(text, start)),
    end: nextLine(text, end),
  }))
  const [first] = entries
  if (!first) return
  const beginning = text.slice(lineStart(text, first.start), first.start)
  const dash = /^[ \t]*-[ \t]*/.exec(beginning)?.[0] ?? '- '
  const below = ' '.repeat(dash.length)
  const stay = new Set(plan)
  lines.forEach(({ start, end }, index) => {
    if (!stay.has(index)) edits.remove(start, end)
  })
  let at = lines[0]?.start ?? 0
  for (const step of plan) {
    if (typeof step === 'number') at = lines[step]?.end ?? at
    else {
      const written = `${dash}${step.replaceAll(/\n(?: {2})?(?=[^\n])/g, `\n${below}`)}`.replaceAll(
        '\n',
        lineEnd,
      )
      const isOpenEnd = at === text.length && !text.endsWith('\n')
      edits.insert(at, isOpenEnd ? lineEnd + written : written + lineEnd)
    }
  }
}

function spliceFlow(
  { edits, lineEnd, span }: Place,
  entries: readonly Span[],
  plan: readonly (number | string)[],
) {
  const { text } = edits
  const [first, second] = entries
  const last = entries.at(-1)
  if (!first || !last) return
  const usual = second ? text.slice(first.end, second.start) : ', '
  let written = ''
  for (const step of plan) {
    if (typeof step === 'string') {
      written += (written === '' ? '' : usual) + step.replaceAll('\n', lineEnd)
      continue
    }
    const entry = entries[step]
    if (!entry) continue
    const before = entries[step - 1]
    const between = before ? text.slice(before.end, entry.start) : usual
    written += (written === '' ? '' : between) + edits.take(entry.start, entry.end)
  }
  edits.take(span.start, span.end)
  const opening = text.slice(span.start, first.start)
  edits.replace(span.start, span.end, opening + written + text.slice(last.end, span.end))
}
