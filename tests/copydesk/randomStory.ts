import * as fc from 'fast-check'

import type { Story } from '../../src/copydesk/story'
import { bundledStory } from './bundledStory'
import { cleanParagraphs } from './cleanParagraphs'
import { quoteOf } from './quoteOf'
import { storyOf } from './storyOf'

/** What trips a reader of text: marks of all kinds alone, emoji, right to left, odd spaces. */
const oddities = [
  ...['"', '“', '”', '‘', '’', "'", '«', '„', '`', '´'],
  ...['“‘', '’”', '”.', '.”', '”,', '””', '““', "' '", '\'"'],
  ...['😀', '👩‍👩‍👧', '\u{1f1fa}\u{1f1f8}', '\ud83d', '\ude00', 'e\u0301', 'İ', 'ß', 'ﬁ'],
  ...['עברית', 'العربية', '\u202e', '\u200f', '\u200d', '\ufeff', '\0'],
  ...[' ', '  ', '\u00a0', '\n', '\n\n', '\t', '—', '…', '.', ',', ' .', ' ,', '!', '?', ')', '('],
]

/** What the rules look for. */
const telling = [
  ...['The Us', 'the U.S.', 'U.S', 'USA', 'U.N. The', 'the Un', 'O ‘Brien', "O'Brien", 'o ‘Brien'],
  ...[
    'Kim',
    'Kim Jong-un',
    'kim jong un',
    'Mr. Kim',
    'Chairman Kim',
    'North Korean leader Kim Jong Un',
  ],
  ...[
    'north Korean',
    'the north has',
    'the north’s',
    'Korean peninsula',
    'Korean central news agency',
  ],
  ...[
    'the President',
    'The president',
    'President Trump',
    'foreign ministry',
    'russian',
    'middle east',
  ],
  ...[
    'Mr. O ‘Brien added',
    'he said',
    'said Mr. Kim',
    'according to',
    'Axios',
    'last week',
    '2019',
  ],
  ...['‘90s', "'tis", 'rock ‘n’ roll', 'the ministers’ talks', "didn't", 'Leave a Reply', '6\'2"'],
  ...['in early October', 'commitment', '“back on track”', '‘we’ve been told,’', 'a', 'It is over'],
]

const sentences = [...cleanParagraphs, ...bundledStory.blocks].flatMap(text =>
  text.split(/(?<=\.) /),
)

const anyCharacters = fc.string({ unit: 'binary', maxLength: 60 })

/** News, faults and rubbish, with and without spaces between them. */
export const randomText = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...oddities) },
        { weight: 4, arbitrary: fc.constantFrom(...telling) },
        { weight: 1, arbitrary: fc.constantFrom(...sentences) },
        { weight: 1, arbitrary: anyCharacters },
      ),
      fc.constantFrom(' ', ' ', ' ', '', '. ', ', '),
    ),
    { maxLength: 14 },
  )
  .map(pieces => pieces.flat().join(''))

const quote = fc.record({
  text: fc.oneof(randomText, fc.constantFrom(...bundledStory.quotes.map(({ text }) => text))),
  /** Where in the body to take the text from instead, so that the body has it. */
  taken: fc.option(fc.record({ block: fc.nat(5), start: fc.nat(40), length: fc.nat(80) })),
  kind: fc.constantFrom('direct', 'partial', 'term', 'indirect'),
  source: fc.constantFrom(null, 'axios'),
  sourceCheck: fc.constantFrom('unchecked', 'exact', 'typographic', 'altered', 'notFound'),
})

/** A story of random texts that links what the bundled story links, or knows of it only. */
export const randomStory: fc.Arbitrary<Story> = fc
  .record({
    headline: randomText,
    summary: randomText,
    blocks: fc.array(randomText, { maxLength: 6 }),
    quotes: fc.array(quote, { maxLength: 3 }),
    isLinked: fc.boolean(),
    originalDate: fc.constantFrom(
      null,
      '2020-01-15',
      '[2020-01-13..2020-01-19]',
      '2020-',
      '../2020',
    ),
  })
  .map(({ headline, summary, blocks, quotes, isLinked, originalDate }) => {
    const { people, sources, events } = bundledStory
    return storyOf(blocks, {
      headline,
      summary,
      originalDate,
      quotes: quotes.map(({ taken, text, ...random }, index) => {
        const own = taken && blocks[taken.block]?.slice(taken.start, taken.start + taken.length)
        return quoteOf({ slug: `quote-${index}`, text: own ?? text, ...random })
      }),
      ...(isLinked ? { people, sources, events } : { unlinked: { people, sources, events } }),
    })
  })
