import { describe, expect, it } from 'vitest'

import { checkStory } from '../../src/copydesk/checkStory'
import { headlineBlock } from '../../src/copydesk/issue'
import { textOf } from '../../src/copydesk/textOf'
import { bundledOriginal, bundledStory } from './bundledStory'
import { textAt } from './textAt'

type Row = [
  fault: string,
  /** Where it is in the text as received (original.txt). */
  offset: number,
  words: string,
  rule: string,
  /** null where the words are somebody else's: only their source can mend them. */
  suggestion: string | null,
]

const vase =
  'The President suggested that he give him a vase. We didn’t get a vase or any other kind of Christmas present. That seems positive.'

/** What a copy editor would mend in the bundled story, by the numbers of the editor's own list. */
const faults: Row[] = [
  ['1: the Us', 4, 'Us', 'countryAbbreviation', 'US'],
  ['2: a stray mark in O’Brien', 66, 'O ‘Brien', 'nameSpelling', 'O’Brien'],
  ['2: again', 575, 'O ‘Brien', 'nameSpelling', 'O’Brien'],
  ['2: again', 793, 'O ‘Brien', 'nameSpelling', 'O’Brien'],
  ['2: again', 819, 'O ‘Brien', 'nameSpelling', 'O’Brien'],
  ['2: again', 1220, 'O ‘Brien', 'nameSpelling', 'O’Brien'],
  ['3: lower case, and no Mr.', 1247, 'o ‘Brien', 'secondReference', 'Mr. O’Brien'],
  ['4: north Korean', 211, 'north Korean', 'nameCapitals', 'North Korean'],
  ['5: the north', 1859, 'north', 'compassCountry', 'North'],
  ['5: again', 2072, 'north', 'compassCountry', 'North'],
  [
    '6: an agency’s name',
    1527,
    'Korean central news agency',
    'nameCapitals',
    'Korean Central News Agency',
  ],
  ['7: Korean peninsula', 289, 'Korean peninsula', 'nameCapitals', 'Korean Peninsula'],
  ['7: again, quoted', 770, 'Korean peninsula', 'nameCapitals', null],
  ['8: the President, quoted', 881, 'President', 'titleCapitals', null],
  ['8: before he is named', 877, 'The President', 'titleBeforeName', null],
  ['9: foreign ministry', 2080, 'foreign ministry', 'nameCapitals', 'Foreign Ministry'],
  ['10: single marks', 591, '‘', 'quotationMarks', '“'],
  ['10: again', 787, '’', 'quotationMarks', '”'],
  ['10: opens in lower case', 592, 'we’ve', 'quotationOpensLowerCase', null],
  ['11: no marks at all', 877, vase, 'quoteWithoutMarks', `“${vase}”`],
  ['12: full stop outside', 874, '”.', 'stopOutsideQuotation', '.”'],
  ['13: full stop before “added”', 1213, '.”', 'attributionComma', ',”'],
  ['14: no final full stop', 1233, 'd', 'finalStop', 'd.'],
  ['15: US, U.S., Us', 1966, 'U.S.', 'countryAbbreviation', 'US'],
  ['16: Kim Jong Un, Jong-un', 2021, 'Kim Jong-un', 'nameSpelling', 'Kim Jong Un'],
  ['17: Kim', 1304, 'Kim', 'secondReference', 'Mr. Kim'],
  ['17: again', 2102, 'Kim', 'secondReference', 'Mr. Kim'],
  [
    '18: name and title again',
    2001,
    'North Korean leader Kim Jong-un',
    'repeatedFullName',
    'Mr. Kim',
  ],
]

/** What is wrong with the story beyond typography, for its editors; no source's text is on file. */
const doubts = [
  'hint quotationUnchecked back-on-track',
  'hint quotationUnchecked commitment',
  'hint quotationUnchecked we-have-reached-out',
  'hint quotationUnchecked letting-them-know',
  'hint quotationUnchecked promised-christmas-gifts',
  'hint quotationUnchecked suggested-a-vase',
  'hint quotationUnchecked all-we-know',
  'hint quotationUnchecked keep-his-word',
  'hint unattributedClaims In November, North Korea fired two short-range missiles into the sea off its east coast.',
  'hint unattributedClaims Under Mr. Kim, the reclusive nation has conducted its most powerful nuclear test, launched its first-ever intercontinental ballistic missile and threatened to fire missiles into the sea near Guam.',
  'error quoteWithoutSource keep-his-word',
]

/** The block that holds a place of the received text, and its offset there. */
function placeOf(offset: number) {
  const texts = [bundledStory.headline, ...bundledStory.blocks]
  const starts = texts.map(text => bundledOriginal.indexOf(text))
  const index = starts.findLastIndex(start => start <= offset)
  return { block: index === 0 ? headlineBlock : index - 1, start: offset - (starts[index] ?? 0) }
}

const issues = checkStory(bundledStory)

describe('the bundled story as received', () => {
  it.each(faults)('%s (%i, “%s”): %s', (_fault, offset, words, rule, suggestion) => {
    const { block, start } = placeOf(offset)
    expect(bundledOriginal.startsWith(words, offset)).toBe(true)
    expect(textOf(bundledStory, block).startsWith(words, start)).toBe(true)

    const end = start + words.length
    const found = issues.filter(
      issue => issue.rule === rule && issue.block === block && issue.start === start,
    )
    expect(found.map(issue => [issue.end, issue.suggestion ?? null])).toEqual([[end, suggestion]])
  })

  it('has no other fault that the rules find but these doubts', () => {
    const places = new Set(
      faults.map(([, offset, , rule]) => JSON.stringify([placeOf(offset), rule])),
    )
    const others = issues.filter(
      ({ block, start, rule }) => !places.has(JSON.stringify([{ block, start }, rule])),
    )
    expect(
      others.map(issue =>
        [issue.severity, issue.rule, issue.about ?? textAt(bundledStory, issue)].join(' '),
      ),
    ).toEqual(doubts)
  })

  it('26: came with a comment form, which blocks publishing where it is imported', () => {
    const [headline = '', ...blocks] = bundledOriginal.split(/\n+/)
    const imported = { ...bundledStory, headline, blocks }
    const form = checkStory(imported).filter(({ rule }) => rule === 'formBoilerplate')
    const offset = bundledOriginal.indexOf('Leave a Reply')
    expect([offset, bundledOriginal.length]).toEqual([2482, 2567])
    expect(form.map(issue => [issue.severity, issue.block, textAt(imported, issue)])).toEqual([
      ['error', 11, 'Leave a Reply'],
      ['error', 12, bundledOriginal.slice(2497)],
    ])
  })

  it('blocks publishing only by what must not be published', () => {
    expect(issues.filter(({ severity }) => severity === 'error').map(({ about }) => about)).toEqual(
      ['keep-his-word'],
    )
  })
})
