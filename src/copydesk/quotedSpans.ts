import { lookAround } from './lookAround'
import { matchesIn } from './matchesIn'

/** A quotation as the marks show it: UTF-16 offsets, both marks included, the end excluded. */
export type QuotedSpan = {
  start: number
  end: number
  /** 0 for a quotation, 1 for one inside it, and so on. */
  depth: number
  /** Whether the marks are single ones. */
  isSingle: boolean
  /** It goes on in the next text, which opens it again; then it has no closing mark here. */
  isOpenEnded: boolean
}

/** The quotations of one text, by their place, and the double marks that have no partner. */
export type Quotations = { spans: readonly QuotedSpan[]; unpaired: readonly number[] }

/** What the pairing needs of house style. */
type Elisions = { elisions: readonly string[]; namePrefixes: readonly string[] }

type Open = { start: number; isSingle: boolean }

/**
 * Finds the quotations of a body by their marks.
 *
 * Double marks pair and nest. A quotation that runs over paragraphs opens again at the start of each
 * and closes once. A single mark opens a quotation only where one can begin and something can close
 * it: most single marks are apostrophes (O’Brien, ’90s, the ministers’ talks), ill-turned ones too.
 * Work grows with the length of the texts, whatever the marks in them.
 */
export function quotedSpans(texts: readonly string[], style: Elisions): Quotations[] {
  return texts.map((text, index) => {
    const next = texts[index + 1]?.trimStart() ?? ''
    const opensAgain = /^["“„«]/.test(next) ? 'double' : /^['‘]/.test(next) ? 'single' : undefined
    return quotationsOf(text, opensAgain, style)
  })
}

const anyMark = /["“”„«»‘’']/g

const none: Quotations = { spans: [], unpaired: [] }

function quotationsOf(
  text: string,
  nextOpensAgain: 'double' | 'single' | undefined,
  style: Elisions,
): Quotations {
  const marks = matchesIn(text, anyMark).map(({ index }) => index)
  if (marks.length === 0) return none
  const singles = singlesAmong(text, marks, style)

  const spans: Omit<QuotedSpan, 'depth'>[] = []
  const unpaired: number[] = []
  const open: Open[] = []
  let doubles = 0

  const close = (end: number, isSingle: boolean) => {
    // Single marks left open inside a double quotation were apostrophes after all.
    if (!isSingle) while (open.at(-1)?.isSingle) open.pop()
    const opened = open.pop()
    if (!opened) return
    if (!isSingle) doubles--
    spans.push({ start: opened.start, end, isSingle, isOpenEnded: false })
  }

  // It opens the paragraph, and so does another the next.
  const goesOn = (at: number) => nextOpensAgain === 'single' && text.slice(0, at).trim() === ''

  for (const at of marks) {
    const mark = text.charAt(at)
    if (isMeasure(text, at)) continue
    if (/["“”„«»]/.test(mark)) {
      if (closesDouble(text, at, doubles > 0)) {
        if (doubles > 0) close(at + 1, false)
        else unpaired.push(at)
      } else {
        open.push({ start: at, isSingle: false })
        doubles++
      }
    } else if (open.at(-1)?.isSingle) {
      const later = singles.laterCloser.get(at)
      if (later === undefined) continue
      const isPossessive =
        /[sS]$/.test(text.slice(at - 1, at)) && /^ \p{L}/u.test(text.slice(at + 1, at + 4))
      if (!isPossessive || later > (singles.laterOpener.get(at) ?? Infinity)) close(at + 1, true)
    } else if (
      mark !== '’' &&
      (at < singles.lastCloser || goesOn(at)) &&
      opensSingle(text, at, style)
    ) {
      open.push({ start: at, isSingle: true })
    }
  }

  const left = open.filter(({ isSingle }) => !isSingle)
  const [outermost] = open
  const single = outermost?.isSingle && goesOn(outermost.start) ? outermost : undefined
  const continued = nextOpensAgain === 'double' ? left.shift() : single
  if (continued)
    spans.push({
      start: continued.start,
      end: text.length,
      isSingle: continued.isSingle,
      isOpenEnded: true,
    })
  unpaired.push(...left.map(({ start }) => start))
  return {
    spans: withDepth(spans),
    unpaired: unpaired.toSorted((a, b) => a - b),
  }
}

/** Counts what each lies in only now: marks that opened and never closed count for nothing. */
function withDepth(spans: readonly Omit<QuotedSpan, 'depth'>[]): QuotedSpan[] {
  const around: number[] = []
  return spans
    .toSorted((a, b) => a.start - b.start)
    .map(span => {
      while ((around.at(-1) ?? Infinity) <= span.start) around.pop()
      const depth = around.length
      around.push(span.end)
      return { ...span, depth }
    })
}

/** Whether a double mark closes; a mark turned the wrong way tells by what stands beside it. */
function closesDouble(text: string, at: number, isOpen: boolean): boolean {
  const isOpener = /[“„«]/.test(text.charAt(at))
  if (isOpen !== isOpener) return isOpen
  const { before, after } = lookAround(text, at, at + 1)
  return isOpener
    ? /[^\s([—–‘“«]/.test(before) && !/[\p{L}\p{N}]/u.test(after)
    : !/[^\s.,;:!?)\]]/.test(after) || /[\p{L}\p{N}.,!?]/u.test(before)
}

/** The marks of feet and inches, as in 6'2". */
function isMeasure(text: string, at: number): boolean {
  if (!/["'’]/.test(text.charAt(at))) return false
  const before = text.slice(Math.max(0, at - 6), at)
  if (text.charAt(at) === '"') return /\d['’] ?\d{1,2}$/.test(before)
  return /\d$/.test(before) && /^['’] ?\d{1,2}"/.test(text.slice(at, at + 5))
}

function canCloseSingle(text: string, at: number): boolean {
  if (!/['’]/.test(text.charAt(at))) return false
  const { before, after } = lookAround(text, at, at + 1)
  return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after)
}

/** Whether a quotation can begin at a single mark: never before an elision or in O ‘Brien. */
function opensSingle(text: string, at: number, { elisions, namePrefixes }: Elisions): boolean {
  const { before, after } = lookAround(text, at, at + 1)
  if (!/^$|[\s([—–“"„«]/.test(before) || !/[\p{L}\p{N}[…“"„«¿¡$£€]/u.test(after)) return false
  const [, prefix] = /(?:^|[^\p{L}])(\p{L}) $/u.exec(text.slice(Math.max(0, at - 3), at)) ?? []
  if (prefix && namePrefixes.includes(prefix)) return false
  const next = text.slice(at + 1, at + 12)
  if (/^\d0s/.test(next)) return false
  const [word = ''] = /^\p{L}+/u.exec(next) ?? []
  return !elisions.includes(word.toLowerCase())
}

/** What the pairing of single marks looks ahead to, by the place of each mark. */
type Singles = {
  lastCloser: number
  laterCloser: ReadonlyMap<number, number>
  laterOpener: ReadonlyMap<number, number>
}

const noSingles: Singles = { lastCloser: -1, laterCloser: new Map(), laterOpener: new Map() }

function singlesAmong(text: string, marks: readonly number[], style: Elisions): Singles {
  if (!/['‘’]/.test(text)) return noSingles
  const closers = marks.filter(at => canCloseSingle(text, at))
  const laterOpener = new Map<number, number>()
  let opener = Infinity
  for (const at of marks.toReversed()) {
    laterOpener.set(at, opener)
    if (/['‘]/.test(text.charAt(at)) && opensSingle(text, at, style)) opener = at
  }
  return {
    lastCloser: closers.at(-1) ?? -1,
    laterCloser: new Map(closers.map((at, index) => [at, closers[index + 1] ?? Infinity])),
    laterOpener,
  }
}
