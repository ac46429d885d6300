import { describe, expect, it } from 'vitest'

import { quotedPassages } from '../../src/copydesk/quotedPassages'
import { quotationAltered } from '../../src/copydesk/rules/quotationAltered'
import { quotationWithoutQuote } from '../../src/copydesk/rules/quotationWithoutQuote'
import { quoteNotInBody } from '../../src/copydesk/rules/quoteNotInBody'
import type { StoryQuote } from '../../src/copydesk/story'
import { bundled, storyOf } from './quotedStory'

const said = '“We are willing to continue the talks,” Mr. O’Brien said.'

describe('a quote that is not in the body', () => {
  it('is an error about the quote', () => {
    expect(quoteNotInBody(storyOf([said], [{ text: 'Nothing has been agreed' }]))).toEqual([
      {
        rule: 'quoteNotInBody',
        severity: 'error',
        about: 'quote-1',
        block: null,
        start: 0,
        end: 0,
        message:
          'The story links the quote “Nothing has been agreed”, which its body does not have: put the words back or unlink the quote.',
      },
    ])
  })

  it('is, when it is altered, an error at the words it stands for, which tells what differs', () => {
    const text = 'We are ready to continue talks,'
    expect(quoteNotInBody(storyOf(['Before.', said], [{ text }]))).toEqual([
      {
        rule: 'quoteNotInBody',
        severity: 'error',
        about: 'quote-1',
        block: 1,
        start: 1,
        end: 38,
        message:
          'The body and the quote differ (the body has “willing”, the quote has “ready”; only the body has “the”): make the words the same.',
      },
    ])
  })

  it('tells of many differences only the first three', () => {
    const there = 'We one had two come three to four talk five with them all six today about peace'
    const text = 'We had come to talk with them all today about peace'
    const [issue] = quoteNotInBody(storyOf([there], [{ text }]))
    expect(issue?.message).toContain('only the body has “one”; only the body has “two”')
    expect(issue?.message).toContain('; 3 more differences): make the words the same.')
  })

  it.each([
    ['exact', 'We are willing to continue the talks,'],
    ['typographic', 'We are  willing to continue the talks.'],
  ])('is not one that is %s', (_state, text) => {
    expect(quoteNotInBody(storyOf([said], [{ text }]))).toEqual([])
  })

  it.each(['term', 'indirect'] as const)('is not looked for when it is %s', kind => {
    expect(quoteNotInBody(storyOf([said], [{ text: 'not there', kind }]))).toEqual([])
  })
})

describe('a quote and the text of its source', () => {
  const text = 'We are willing to continue the talks,'
  const issues = (quote: Partial<StoryQuote>) =>
    quotationAltered(storyOf([said], [{ text, ...quote }])).map(
      ({ severity, message, block, start, end }) => [
        severity,
        message.split(': ')[0],
        block,
        start,
        end,
      ],
    )

  it.each([
    ['altered', `“${text}” has other words in its source`],
    ['notFound', `“${text}” is nowhere in the text of its source`],
  ] as const)('make an error when it is %s', (sourceCheck, message) => {
    expect(issues({ sourceCheck })).toEqual([['error', message, 0, 1, 38]])
    expect(issues({ sourceCheck, overrideReason: '  ' })).toHaveLength(1)
    expect(issues({ sourceCheck, overrideReason: 'Translated from Korean.' })).toEqual([])
  })

  it('make a hint when nobody has compared them', () => {
    expect(issues({})).toEqual([
      ['hint', `Nobody has compared “${text}” with its source`, 0, 1, 38],
    ])
  })

  it.each(['exact', 'typographic'] as const)('are in order when it is %s', sourceCheck => {
    expect(issues({ sourceCheck })).toEqual([])
  })

  it('are not asked of a term', () => {
    expect(issues({ kind: 'term', sourceCheck: 'altered' })).toEqual([])
  })
})

describe('a quotation in the body without a quote', () => {
  const found = (...blocks: string[]) =>
    quotationWithoutQuote(storyOf(blocks)).map(({ severity, block, start, end }) => [
      severity,
      blocks[block ?? -1]?.slice(start, end),
    ])

  it.each([
    ['three words', 'It was “back on track” by then.', 'back on track'],
    ['a word after said', 'He said it was “great” news.', 'great'],
    ['a word before said', '“Great,” the president said.', 'Great,'],
    ['straight marks', 'It was "back on track" by then.', 'back on track'],
    ['guillemets', 'It was «back on track» by then.', 'back on track'],
    ['single marks', 'It was ‘back on track’ by then.', 'back on track'],
    [
      'single marks round apostrophes',
      '‘we’ve seen Kim’s gift,’ Mr. O ‘Brien said.',
      'we’ve seen Kim’s gift,',
    ],
    [
      'single marks round a plural',
      'It was ‘the boys’ game of old’ then.',
      'the boys’ game of old',
    ],
    [
      'a nested one, once',
      '“He called it a ‘great big gift’ then,” she said.',
      'He called it a ‘great big gift’ then,',
    ],
  ])('is a warning: %s', (_what, text, words) => {
    expect(found('First.', text)).toEqual([['warning', words]])
  })

  it('is one in each paragraph it runs over', () => {
    expect(found('“We came to see.', '“We saw it all.”')).toEqual([
      ['warning', 'We came to see.'],
      ['warning', 'We saw it all.'],
    ])
  })

  it.each([
    ['a term held at arm’s length', 'The “smart bomb” fell.'],
    ['marks that nothing closes', 'It was “back on track by then.', 'Another.'],
    [
      'a name in single marks',
      'Mr. O ‘Brien, o ‘Brien and O ‘Brien’s aide spoke of the ‘90s to the boys’ club.',
    ],
    ['inches', 'The 6" by 4" picture of them all.'],
    ['empty marks', 'He said “” and no more.'],
  ])('is not %s', (_what, ...blocks) => {
    expect(found(...blocks)).toEqual([])
  })

  it('is not one that a quote stands for, in whatever state', () => {
    const quotes = [{ text: 'We are ready to continue the talks,' }]
    expect(quotationWithoutQuote(storyOf([said], quotes))).toEqual([])
  })

  it('names its first words and what to do', () => {
    expect(quotationWithoutQuote(storyOf([said]))[0]?.message).toBe(
      '“We are willing to continue the talks,” has no quote of its own: add one that says who said it and where, or take the marks off.',
    )
  })
})

describe('the bundled story', () => {
  it('has every quotation between marks found, and no apostrophe taken for one', () => {
    const words = quotedPassages(bundled.blocks).map(({ block, start, end }) =>
      bundled.blocks[block]?.slice(start, end),
    )
    const marked = bundled.quotes.filter(({ slug }) => slug !== 'suggested-a-vase')
    expect(words).toEqual(marked.map(({ text }) => text))
  })

  it('has all its quotes in its body and all its quotations as quotes', () => {
    expect(quoteNotInBody(bundled)).toEqual([])
    expect(quotationWithoutQuote(bundled)).toEqual([])
  })

  it('has no quote but the term compared with its source', () => {
    const issues = quotationAltered(bundled).map(({ severity, about }) => [severity, about])
    const claimed = bundled.quotes.filter(({ kind }) => kind !== 'term')
    expect(issues).toEqual(claimed.map(({ slug }) => ['hint', slug]))
  })

  it.each(bundled.quotes.map(({ slug, text }) => [slug, text]))(
    'without %s has a quotation too many, if it is between marks',
    (left, text) => {
      const quotes = bundled.quotes.filter(({ slug }) => slug !== left)
      const issues = quotationWithoutQuote({ ...bundled, quotes })
      // One or two words that nobody “said” may be a term; the vase has no marks.
      const isTold = !['commitment', 'suggested-a-vase'].includes(left ?? '')
      const words = issues.map(({ block, start, end }) =>
        bundled.blocks[block ?? -1]?.slice(start, end),
      )
      expect(words).toEqual(isTold ? [text] : [])
    },
  )
})
