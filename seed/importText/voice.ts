import { opensSentence } from '../../src/copydesk/opensSentence'
import type { Passage } from '../../src/copydesk/passagesOf'
import type { Span } from '../../src/copydesk/place'

/** Stands for each character of a quotation, so that what is left keeps its place. */
export const quotedFiller = '\ue000'

/** What the writer says in a paragraph, quotations blanked out, and its sentences. */
export type Voice = { block: number; text: string; original: string; sentences: Span[] }

/** A paragraph in the writer's own voice. A sentence ends where it does for the writer. */
export function voiceOf({ block, text: original, quotations }: Passage): Voice {
  let text = original.replaceAll(quotedFiller, ' ')
  for (const { start, end, depth } of quotations.spans) {
    if (depth === 0)
      text = text.slice(0, start) + quotedFiller.repeat(end - start) + text.slice(end)
  }
  return { block, text, original, sentences: sentencesOf(text, original) }
}

/** The sentence that holds a place. */
export function sentenceAt({ sentences, text }: Voice, at: number): Span {
  return (
    sentences.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length }
  )
}

function sentencesOf(text: string, original: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const { 0: stop, index } of text.matchAll(
    /(?:[.!?…][)\]]*|\ue000)\s+(?=[\p{Lu}\p{N}\ue000“"‘'«„(])/gu,
  )) {
    const end = index + stop.length
    const quoted = stop.startsWith(quotedFiller)
    // A quotation ends the sentence when its last words did.
    const isEnd = quoted
      ? /[.!?…]["”’'»“]$/.test(original.slice(0, index + 1))
      : opensSentence(original, end)
    if (!isEnd) continue
    sentences.push({ start, end })
    start = end
  }
  return [...sentences, { start, end: text.length }]
}
