import type { Stretch } from './findVerbatim'
import { mark, type FoldedText } from './foldText'
import { markedOff } from './markedOff'
import { alignWords, type Aligned } from './alignWords'
import { placesOf } from './placesOf'
import { rememberedLately } from './rememberedLately'
import { type Word, wordsIn } from './words'

/** Said more often than this, a word says nothing of where to look. */
const commonest = 100

/**
 * The stretch of a text that is clearly a quote with some words changed, if there is one.
 *
 * Letters are counted, so that “the” weighs less than “denuclearization”, and capitals are not. A
 * stretch is the same sentence when the words both have, in order, hold 60 % of the letters of the
 * longer of the two, and there are at least four such words; two are enough when the stretch stands
 * between quotation marks of its own, or with 15 letters in them and 70 %. One is enough only when it
 * is the whole of a quotation.
 *
 * Time: each word of the quote votes for where the quote would begin; only the two places with most
 * letters behind them are compared word by word.
 */
export function closestPassage(quote: string, body: FoldedText): Stretch | undefined {
  const index = indexOf(body)
  const { words } = index
  const asked = wordsIn(quote).map(({ lower }) => lower)
  const candidates = likeliest(asked, index).flatMap(first => {
    // It begins within two buckets, and may have some words more than the quote.
    const from = Math.max(0, first)
    const reach = words.slice(from, first + asked.length + 3 * width(asked))
    const aligned = alignWords(
      asked,
      reach.map(({ lower }) => lower),
    )
    return aligned ? [{ ...aligned, first: aligned.first + from, last: aligned.last + from }] : []
  })
  const [best] = candidates.toSorted((a, b) => b.likeness - a.likeness || a.first - b.first)
  if (!best) return undefined
  const passage = widened(best, asked.length, words, body)
  return isSameSentence(best, isQuotation(passage, body)) ? passage : undefined
}

/** Half a quote: places of its beginning that lie no further apart are taken for one. */
function width(asked: string[]): number {
  return Math.max(8, Math.ceil(asked.length / 2))
}

/** The two places where the quote most likely begins, as indexes of words. */
function likeliest(asked: string[], { words, positions }: WordIndex): number[] {
  const size = width(asked)
  const before = Math.ceil(asked.length / size) + 1
  const votes = new Int32Array(before + Math.ceil(words.length / size) + 1)
  asked.forEach((word, at) => {
    const places = positions.get(word) ?? []
    if (places.length > commonest) return
    for (const place of places) {
      // Each place is in two overlapping buckets, so that none is parted by a boundary.
      const bucket = Math.floor((place - at) / size) + before
      votes[bucket] = (votes[bucket] ?? 0) + word.length
      votes[bucket - 1] = (votes[bucket - 1] ?? 0) + word.length
    }
  })
  let [first, second] = [-1, -1]
  votes.forEach((count, bucket) => {
    if (count > (votes[first] ?? 0)) [first, second] = [bucket, first]
    else if (count > (votes[second] ?? 0)) second = bucket
  })
  return [first, second].filter(bucket => bucket !== -1).map(bucket => (bucket - before) * size)
}

function isSameSentence({ likeness, commonWords, commonLetters }: Aligned, isQuotation: boolean) {
  if (commonWords >= 4 || (commonWords >= 2 && isQuotation)) return likeness >= 0.6
  if (commonWords >= 2 && commonLetters >= 15) return likeness >= 0.7
  return isQuotation && likeness === 1
}

function isQuotation(passage: Stretch, body: FoldedText): boolean {
  const [place] = placesOf([passage], body)
  if (!place) return false
  const { isOpened, isClosed } = markedOff(body.blocks[place.block] ?? '', place.start, place.end)
  return isOpened && isClosed
}

/** Takes in as many words at each end as the quote has there unmatched, up to a mark or an edge. */
function widened(best: Aligned, asked: number, words: readonly Word[], body: FoldedText): Stretch {
  let [first, last] = [best.first, best.last]
  const isJoined = (left: number) => {
    const between = body.text.slice(words[left]?.end, words[left + 1]?.start)
    return !/[\n.!?]/.test(between) && !between.includes(mark)
  }
  for (let more = best.firstAsked; more > 0 && first > 0 && isJoined(first - 1); more--) first--
  for (
    let more = asked - 1 - best.lastAsked;
    more > 0 && last < words.length - 1 && isJoined(last);
    more--
  )
    last++
  const to = words[last]?.end ?? 0
  const stop = /^[.,!?]*(?=')/.exec(body.text.slice(to, to + 3))
  return { from: words[first]?.start ?? 0, to: to + (stop?.[0].length ?? 0) }
}

/** What a text is made of: its words in order, and where each of them stands among them. */
type WordIndex = { words: readonly Word[]; positions: ReadonlyMap<string, readonly number[]> }

const indexOf = rememberedLately(({ text }: FoldedText): WordIndex => {
  const words = wordsIn(text)
  const positions = new Map<string, number[]>()
  for (const [at, { lower }] of words.entries()) {
    const known = positions.get(lower)
    if (known) known.push(at)
    else positions.set(lower, [at])
  }
  return { words, positions }
})
