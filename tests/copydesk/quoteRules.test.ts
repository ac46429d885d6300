import { describe, expect, it } from 'vitest'

import { houseStyle } from '../../src/copydesk/houseStyle'
import type { Finding, Rule } from '../../src/copydesk/issue'
import { quotationAltered } from '../../src/copydesk/rules/quotationAltered'
import { quotationUnchecked } from '../../src/copydesk/rules/quotationUnchecked'
import { quotationWithoutQuote } from '../../src/copydesk/rules/quotationWithoutQuote'
import { quoteNotInBody } from '../../src/copydesk/rules/quoteNotInBody'
import type { Story, StoryQuote } from '../../src/copydesk/story'
import { bundledStory } from './bundledStory'
import { quoteOf } from './quoteOf'
import { storyOf } from './storyOf'
import { textAt } from './textAt'

const said = '“We are willing to continue the talks,” Mr. O’Brien said.'

const check = (rule: Rule, story: Story): Finding[] => rule.check(story, houseStyle)

/** What a rule finds in some paragraphs of a story with one quote. */
const checkQuote = (
  rule: Rule,
  blocks: readonly string[],
  quote: Parameters<typeof quoteOf>[0],
): Finding[] => check(rule, storyOf(blocks, { quotes: [quoteOf(quote)] }))

describe('a quote that is not in the body', () => {
  it('is an error about the quote', () => {
    expect(checkQuote(quoteNotInBody, [said], { text: 'Nothing has been agreed' })).toEqual([
      {
        about: 'quote',
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
    expect(checkQuote(quoteNotInBody, ['Before.', said], { text })).toEqual([
      {
        about: 'quote',
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
    const [issue] = checkQuote(quoteNotInBody, [there], { text })
    expect(issue?.message).toContain('only the body has “one”; only the body has “two”')
    expect(issue?.message).toContain('; 3 more differences): make the words the same.')
  })

  it.each([
    ['exact', 'We are willing to continue the talks,'],
    ['typographic', 'We are  willing to continue the talks.'],
  ])('is not one that is %s', (_state, text) => {
    expect(checkQuote(quoteNotInBody, [said], { text })).toEqual([])
  })

  it.each(['term', 'indirect'] as const)('is not looked for when it is %s', kind => {
    expect(checkQuote(quoteNotInBody, [said], { text: 'not there', kind })).toEqual([])
  })
})

describe('a quote and the text of its source', () => {
  const text = 'We are willing to continue the talks,'
  const found = (rule: Rule, quote: Partial<StoryQuote>) =>
    checkQuote(rule, [said], { text, ...quote }).map(({ message, block, start, end }) => [
      message.split(': ')[0],
      block,
      start,
      end,
    ])

  it.each([
    ['altered', `“${text}” has other words in its source`],
    ['notFound', `“${text}” is nowhere in the text of its source`],
  ] as const)('make an error when it is %s', (sourceCheck, message) => {
    expect(found(quotationAltered, { sourceCheck })).toEqual([[message, 0, 1, 38]])
    expect(found(quotationAltered, { sourceCheck, overrideReason: '  ' })).toHaveLength(1)
    const overrideReason = 'Translated from Korean.'
    expect(found(quotationAltered, { sourceCheck, overrideReason })).toEqual([])
  })

  it('make a hint when nobody has compared them', () => {
    expect(found(quotationUnchecked, { sourceCheck: 'unchecked' })).toEqual([
      [`Nobody has compared “${text}” with its source`, 0, 1, 38],
    ])
  })

  it.each(['exact', 'typographic'] as const)('are in order when it is %s', sourceCheck => {
    expect(found(quotationAltered, { sourceCheck })).toEqual([])
    expect(found(quotationUnchecked, { sourceCheck })).toEqual([])
  })

  it('are told of by one rule only', () => {
    expect(found(quotationAltered, { sourceCheck: 'unchecked' })).toEqual([])
    expect(found(quotationUnchecked, { sourceCheck: 'altered' })).toEqual([])
  })

  it('are not asked of a term', () => {
    expect(found(quotationAltered, { kind: 'term', sourceCheck: 'altered' })).toEqual([])
    expect(found(quotationUnchecked, { kind: 'term', sourceCheck: 'unchecked' })).toEqual([])
  })
})

describe('a quotation in the body without a quote', () => {
  const found = (...blocks: string[]) => {
    const story = storyOf(blocks)
    return check(quotationWithoutQuote, story).map(finding => textAt(story, finding))
  }

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
  ])('is found: %s', (_what, text, words) => {
    expect(found('First.', text)).toEqual([words])
  })

  it('is one in each paragraph it runs over', () => {
    expect(found('“We came to see.', '“We saw it all.”')).toEqual([
      'We came to see.',
      'We saw it all.',
    ])
  })

  it.each([
    ['a term held at arm’s length', 'The “smart bomb” fell.'],
    ['a term that is only called so', 'The so-called “smart bomb” fell.'],
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
    const text = 'We are ready to continue the talks,'
    expect(checkQuote(quotationWithoutQuote, [said], { text })).toEqual([])
  })

  it('names its first words and what to do', () => {
    expect(check(quotationWithoutQuote, storyOf([said]))[0]?.message).toBe(
      '“We are willing to continue the talks,” has no quote of its own: add one that says who said it and where, or take the marks off.',
    )
  })

  it('is told by the verbs of house style', () => {
    const story = storyOf(['It was “great,” he opined.'])
    const style = { ...houseStyle, sourcingVerbs: ['opined'] }
    expect(check(quotationWithoutQuote, story)).toEqual([])
    expect(quotationWithoutQuote.check(story, style)).toHaveLength(1)
  })
})

describe('the bundled story', () => {
  const { quotes } = bundledStory

  it('has all its quotes in its body and all its quotations as quotes', () => {
    expect(check(quoteNotInBody, bundledStory)).toEqual([])
    expect(check(quotationWithoutQuote, bundledStory)).toEqual([])
  })

  it('has no quote but the term compared with its source', () => {
    const claimed = quotes.filter(({ kind }) => kind !== 'term').map(({ slug }) => slug)
    expect(check(quotationUnchecked, bundledStory).map(({ about }) => about)).toEqual(claimed)
    expect(check(quotationAltered, bundledStory)).toEqual([])
  })

  it.each(quotes.map(({ slug, text }) => [slug, text]))(
    'without %s has a quotation too many, if it is between marks',
    (left, text) => {
      const story = { ...bundledStory, quotes: quotes.filter(({ slug }) => slug !== left) }
      const words = check(quotationWithoutQuote, story).map(finding => textAt(story, finding))
      // One or two words that nobody “said” may be a term; the vase has no marks.
      const isTold = !['commitment', 'suggested-a-vase'].includes(left ?? '')
      expect(words).toEqual(isTold ? [text] : [])
    },
  )
})
