import { phraseFor } from '../../dates/phraseFor'
import { correctionKinds } from '../../editorial/correctionKinds'
import { escapeHtml, escapeLines } from '../escapeHtml'
import type { FeedCorrection } from './publicFeed'

/** What readers were told about changes, to stand above a story: nobody should read past it. */
export function correctionsHtml(corrections: readonly FeedCorrection[]): string {
  return corrections.map(paragraph).join('')
}

function paragraph({ kind, text, publishedAt }: FeedCorrection): string {
  const name = correctionKinds.find(({ value }) => value === kind)?.label ?? ''
  const day = phraseFor(publishedAt.slice(0, 10)) // “on 24 November 2026”, in UTC
  return `<p><strong>${escapeHtml(`${name} ${day}:`)}</strong> ${escapeLines(text)}</p>\n`
}
