import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { checkStory } from '../../src/copydesk/checkStory'
import { tidy } from '../../src/copydesk/tidy'
import { bundledStory } from './bundledStory'

const blocks = readFileSync(path.join(import.meta.dirname, 'corrected.md'), 'utf8')
  .trim()
  .split('\n\n')

const words = new Map([
  ['letting-them-know', /“(We’ve been letting.*,)”/],
  ['suggested-a-vase', /“(The president suggested.*\.)”/],
  ['all-we-know', /“(All we know.*,)”/],
])

/**
 * The bundled story as an editor hands it in: the unsourced quotation is told in the story's words,
 * the others have been compared with what their sources printed.
 */
const corrected = {
  ...bundledStory,
  headline: 'US hopes to restart diplomatic talks with North Korea',
  blocks,
  quotes: bundledStory.quotes
    .filter(({ slug }) => slug !== 'keep-his-word')
    .map(quote => ({
      ...quote,
      sourceCheck: 'exact' as const,
      text: words.get(quote.slug)?.exec(blocks.join('\n'))?.[1] ?? quote.text,
    })),
}

it('the corrected story has nothing left but two paragraphs that name no source', () => {
  expect(checkStory(corrected).map(({ severity, rule, block }) => [severity, rule, block])).toEqual(
    [
      ['hint', 'unattributedClaims', 9],
      ['hint', 'unattributedClaims', 10],
    ],
  )
})

it('the corrected story is tidy', () => {
  expect(tidy(corrected).changes).toEqual([])
})
