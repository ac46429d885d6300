import { describe, expect, it } from 'vitest'

import { applyToBody } from '../../src/copydesk/applyToBody'
import { blockTexts } from '../../src/copydesk/bodyText'
import { checkStory, rules } from '../../src/copydesk/checkStory'
import { houseStyle } from '../../src/copydesk/houseStyle'
import { passagesOf } from '../../src/copydesk/passagesOf'
import { tidy } from '../../src/copydesk/tidy'
import { bundledBody, bundledStory } from './bundledStory'
import { quoteOf } from './quoteOf'
import { storyOf } from './storyOf'
import { wordsInQuotations } from './wordsInQuotations'

const tidied = tidy(bundledStory)

describe('tidying the bundled story', () => {
  it('mends its typography and capitals, and nothing else', () => {
    expect(
      tidied.changes.map(
        ({ rule, block, before, after }) => `${block} ${rule}: ${before} → ${after}`,
      ),
    ).toEqual([
      '-1 countryAbbreviation: Us → US',
      '0 nameCapitals: Korean peninsula → Korean Peninsula',
      '0 nameCapitals: north Korean → North Korean',
      '0 nameSpelling: O ‘Brien → O’Brien',
      '1 nameSpelling: O ‘Brien → O’Brien',
      '2 nameSpelling: O ‘Brien → O’Brien',
      '2 quotationMarks: ’ → ”',
      '2 quotationMarks: ‘ → “',
      '3 stopOutsideQuotation: ”. → .”',
      '3 nameSpelling: O ‘Brien → O’Brien',
      '4 finalStop: d → d.',
      '4 nameSpelling: O ‘Brien → O’Brien',
      '5 nameSpelling: o ‘Brien → O’Brien',
      '6 nameCapitals: Korean central news agency → Korean Central News Agency',
      '7 compassCountry: north → North',
      '8 nameCapitals: foreign ministry → Foreign Ministry',
      '8 compassCountry: north → North',
      '8 nameSpelling: Kim Jong-un → Kim Jong Un',
      '8 countryAbbreviation: U.S. → US',
    ])
  })

  it('changes no word inside a quotation, with marks or without', () => {
    const before = wordsInQuotations(bundledStory)
    expect(before.length).toBeGreaterThan(120)
    expect(wordsInQuotations({ ...bundledStory, ...tidied })).toEqual(before)

    const quoted = passagesOf(bundledStory, houseStyle).flatMap(passage => passage.quoted)
    expect(quoted).toHaveLength(9)
    for (const { text, kind } of bundledStory.quotes) {
      const now = tidied.blocks.join('\n')
      // A stop that moves inside the marks is no word.
      expect(now, kind).toContain(text)
    }
  })

  it('names the rule of every change', () => {
    expect(tidied.changes.filter(({ rule }) => !(rule in rules))).toEqual([])
  })

  it('leaves nothing for a second time', () => {
    expect(tidy({ ...bundledStory, ...tidied }).changes).toEqual([])
  })

  it('gives the same text in the document, whose tree keeps its shape', () => {
    const body = applyToBody(bundledBody, tidied.changes)
    expect(blockTexts(body)).toEqual(tidied.blocks)
    expect(JSON.stringify(body).replaceAll(/"text":"[^"]*"/g, '')).toBe(
      JSON.stringify(bundledBody).replaceAll(/"text":"[^"]*"/g, ''),
    )
  })
})

it('tidying leaves a direct quote without marks alone, whatever its glyphs', () => {
  const story = storyOf(["They were told: The President can't stay in north Korea. So he left."], {
    quotes: [quoteOf({ text: 'The President can’t stay in north Korea.' })],
  })
  expect(tidy(story).blocks).toEqual([
    'They were told: The President can’t stay in north Korea. So he left.',
  ])
  expect(tidy({ ...story, quotes: [] }).blocks.join()).toContain('North Korea')
})

// Found by random texts: mending one mark made the others pair in another way.
it.each(["  'russian\"90sthe Us..O ””'.", "s —'russian(90s'  s“"])(
  'tidying leaves the words of %j alone, whatever its marks mean',
  text => {
    const story = storyOf([text])
    const once = { ...story, ...tidy(story) }
    expect(once.blocks.join()).toContain('russian')
    expect(tidy(once).changes).toEqual([])
  },
)

describe('what an editor lets stand', () => {
  const text = 'The Us said  so, the Us said more, and the Us said it again.'
  const issues = checkStory(storyOf([text])).filter(({ rule }) => rule === 'countryAbbreviation')

  it.each([
    [0, 'The Us said so, the US said more, and the US said it again.'],
    [1, 'The US said so, the Us said more, and the US said it again.'],
    [2, 'The US said so, the US said more, and the Us said it again.'],
  ])('stays as it is, and nothing else does: place %i', (index, after) => {
    expect(issues).toHaveLength(3)
    const letStand = issues.slice(index, index + 1)
    expect(tidy(storyOf([text]), houseStyle, letStand).blocks).toEqual([after])
  })

  it('stays as it is when what stands before it grows and shrinks', () => {
    const story = storyOf(['Kim Jong-un met  the  U.S. envoy, and the Us said so.'])
    const letStand = checkStory(story).filter(
      ({ start, rule }) => start > 30 && /country/.test(rule),
    )
    expect(letStand).toHaveLength(1)
    expect(tidy(story, houseStyle, letStand).blocks).toEqual([
      'Kim Jong-un met the US envoy, and the Us said so.',
    ])
  })
})
