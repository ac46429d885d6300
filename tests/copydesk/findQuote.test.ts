import { describe, expect, it } from 'vitest'

import { findQuote } from '../../src/copydesk/findQuote'
import { foldText } from '../../src/copydesk/foldText'

/** The state of a quote in some paragraphs, and the words at each of its places. */
function find(quote: string, ...blocks: string[]): [string, ...string[]] {
  const { state, places } = findQuote(quote, foldText(blocks))
  return [state, ...places.map(({ block, start, end }) => blocks[block]?.slice(start, end) ?? '')]
}

describe('a quote that stands in the body', () => {
  it.each([
    ['to the letter', 'back on track', 'talks “back on track” and'],
    ['with white space around the quote', ' back on track\n', 'talks “back on track” and'],
    ['without marks', 'We didn’t get a vase.', 'He spoke. We didn’t get a vase. So it was.'],
    ['at the very start and end', 'Yes, we will.', 'Yes, we will.'],
    ['with brackets', 'want these [talks] back', 'they “want these [talks] back,” he said'],
    [
      'between other letters than ours',
      '이 합의를 지키겠다',
      '김 위원장은 “이 합의를 지키겠다” 말했다',
    ],
    ['with emoji before it', 'so good', '🎄🎄 “so good”'],
  ])('is exact %s', (_how, quote, text) => {
    expect(find(quote, text)).toEqual(['exact', quote.trim()])
  })

  it.each([
    ['straight for curly marks', 'didn’t', "he “didn't”", "didn't"],
    ['single for double marks inside', 'a “gift” now', 'said: ‘a ‘gift’ now’', 'a ‘gift’ now'],
    ['guillemets', 'the “gift” came', '“the «gift» came”', 'the «gift» came'],
    [
      'a space before an apostrophe',
      'Mr. O’Brien agreed',
      '“Mr. O ‘Brien agreed”',
      'Mr. O ‘Brien agreed',
    ],
    ['a no-break space', 'ten years on', '“ten\u00a0years on”', 'ten\u00a0years on'],
    ['two spaces', 'So. We go', '“So.  We go”', 'So.  We go'],
    ['a line break', 'So we go', '“So\nwe go”', 'So\nwe go'],
    ['an en dash for a hyphen', 'a well-known man', '“a well–known man”', 'a well–known man'],
    ['two hyphens at its end', 'He came—', '“He came--”', 'He came--'],
    ['two hyphens for an em dash', 'gifts—and talks', '“gifts -- and talks”', 'gifts -- and talks'],
    [
      'a soft hyphen',
      'denuclearization now',
      '“denu\u00adclearization now”',
      'denu\u00adclearization now',
    ],
    ['an accent of its own', 'the café there', '“the cafe\u0301 there”', 'the cafe\u0301 there'],
    ['a full stop outside', 'the commitment.', '“the commitment”.', 'the commitment'],
    ['no full stop', 'the commitment.', '“the commitment” to', 'the commitment'],
    ['a comma of the sentence', 'at last.', 'It was, at last, over.', 'at last'],
    ['a comma for the full stop', 'in the future.', '“in the future,” he said', 'in the future,'],
    [
      'a comma moved at an inner mark',
      'a “gift,” he says',
      '“a ‘gift’, he says”',
      'a ‘gift’, he says',
    ],
  ])('is typographic with %s', (_how, quote, text, words) => {
    expect(find(quote, text)).toEqual(['typographic', words])
  })

  it.each([
    ['another sentence', 'we will come', '“you may go”'],
    ['part of a word', 'commit', '“commitment”'],
    ['the end of a word', 'track', 'the backtrack'],
    ['a missing apostrophe', 'lets', '“let’s”'],
    ['a word in two', 'some times', '“sometimes”'],
    ['no letters at all', '…', 'so … it goes'],
    ['nothing', '', 'so it goes'],
  ])('is not found for %s', (_what, quote, text) => {
    expect(find(quote, text)).toEqual(['missing'])
  })

  it('counts no stop inside the quote as typography', () => {
    expect(find('We came. We saw the whole of it.', '“We came, we saw the whole of it.”')[0]).toBe(
      'altered',
    )
  })
})

describe('a quote that stands there more than once', () => {
  const long = 'We are willing to go on'

  it('has every place', () => {
    expect(find(long, `“${long}.” ${long}`, `“${long}”`)).toEqual(['exact', long, long, long])
  })

  it('is only as good as its worst place', () => {
    const other = 'We are willing to  go on'
    expect(find(long, `“${long}”`, other)).toEqual(['typographic', long, other])
  })

  it('has a place that ends with another stop too', () => {
    expect(find('keep his word.', '“keep his word.”', '“keep his word,” he said')).toEqual([
      'typographic',
      'keep his word.',
      'keep his word,',
    ])
  })

  it('has, when it is short, the places that are marked as a quotation', () => {
    const { places } = findQuote(
      'commitment',
      foldText(['the commitment and the “commitment”', '‘fulfil Kim’s commitment to it,’ he said']),
    )
    expect(places).toEqual([{ block: 0, start: 24, end: 34 }])
  })

  it('has, when none is marked, all of them', () => {
    expect(find('commitment', 'a commitment', 'no commitment')).toHaveLength(3)
  })
})

describe('a quote in several parts', () => {
  it.each([
    ['by its attribution', 'Of course, we will go.', ['“Of course,” he said, “we will go.”']],
    ['by a comma not its own', 'I think we will win.', ['“I think,” he said, “we will win.”']],
    ['with the comma outside', 'Of course, we will go.', ['“Of course”, he said, “we will go.”']],
    ['past an apostrophe', 'Yes, we go on.', ['“Yes,” Mr. O’Brien’s aide said, “we go on.”']],
    ['past a stray one', 'Yes, we go on.', ['“Yes,” Mr. O ‘Brien said, “we go on.”']],
    ['twice', 'So, yes, we go.', ['“So,” he said, “yes,” he said, “we go.”']],
    ['between single marks', 'Of course, we’ll go.', ['‘Of course,’ he said, ‘we’ll go.’']],
    ['over a paragraph', 'We came. We saw.', ['“We came.', '“We saw.” It was so.']],
    ['over a paragraph it closes at', 'We came. We saw.', ['“We came.”', '“We saw.”']],
    ['over lines of a block', 'We came. We saw.', ['“We came.\n“We saw.” It was so.']],
    ['over lines it closes at', 'We came. We saw.', ['“We came.”\n“We saw.”']],
    ['over three', 'A one. A two. A three.', ['“A one.', '“A two.', '“A three,” he said.']],
    ['over both', 'So, we came. We saw.', ['“So,” he said, “we came.', '“We saw.”']],
    ['over lines of its own', 'We came.\n\nWe saw.', ['“We came.', '“We saw.” It was so.']],
  ])('is found when parted %s', (_how, quote, blocks) => {
    const [state, ...parts] = find(quote, ...blocks)
    expect(['exact', 'typographic']).toContain(state)
    expect(parts.length).toBeGreaterThan(1)
    const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')
    expect(letters(parts.join(''))).toBe(letters(quote))
  })

  it('is exact when only its attribution stands between', () => {
    expect(find('Of course, we go.', '“Of course,” he said, “we go.”')).toEqual([
      'exact',
      'Of course,',
      'we go.',
    ])
  })

  it('is not put together from what no marks part', () => {
    expect(find('Of course, we go.', 'Of course, he said, we go.')[0]).not.toBe('exact')
  })

  it('is not put together from afar', () => {
    const between = 'and this he said '.repeat(20)
    expect(find('So, we will go.', `“So,” ${between}“we will go.”`)[0]).toBe('altered')
    expect(find('Yes, we go home.', `“Yes,” ${between}“we stay.”`)).toEqual(['missing'])
  })

  it('does not join a word that a paragraph breaks', () => {
    expect(find('some time later', 'sometime', 'ago: some ti', 'me later')[0]).toBe('missing')
  })

  it('may hold another quote, which has its place too', () => {
    const text = '“He called it a ‘beautiful gift’ and left,” she said.'
    expect(find('He called it a ‘beautiful gift’ and left,', text)[0]).toBe('exact')
    expect(find('beautiful gift', text)).toEqual(['exact', 'beautiful gift'])
  })
})

describe('a quote that is altered', () => {
  it.each([
    ['a verb', 'we will come', 'we will go'],
    ['a word', 'We are willing to continue the talks', 'We are ready to continue the talks'],
    ['a capital', 'we are willing to go', 'We are willing to go'],
    ['a word less', 'we are willing to continue', 'we are willing to gladly continue'],
    ['its last word', 'promised Christmas gifts', 'promised Christmas presents'],
    ['its first word', 'promised Christmas gifts', 'announced Christmas gifts'],
    ['one word’s capital', 'commitment', 'Commitment'],
    ['words put in', 'promised Christmas gifts', 'promised to send a Christmas present'],
  ])('by %s is where the words it stands for are', (_what, quote, said) => {
    const text = `He had no doubt at all. “${said},” Mr. O’Brien said. That was all.`
    const [state, words] = find(quote, 'Another paragraph of the talks.', text)
    expect(state).toBe('altered')
    expect(words?.replace(/,$/, '')).toBe(said)
  })

  it('is placed where it is most alike', () => {
    const { state, places } = findQuote(
      'We are willing to continue the negotiations there',
      foldText([
        'We are willing to discuss the negotiations elsewhere',
        'We are willing to continue these negotiations there',
      ]),
    )
    expect({ state, block: places[0]?.block }).toEqual({ state: 'altered', block: 1 })
  })

  it.each([
    ['only common words', 'that we are to be in it for them', 'So that we are not to be of it.'],
    ['two words of three', 'new nuclear talks', 'The new talks on nuclear arms were new.'],
    [
      'a few words far apart',
      'We have reached out to the North Koreans now',
      'We like it. They have a reached peak. Out of it the way leads to a place in the North.',
    ],
    ['one word', 'commitment', 'The Commitment was strong.'],
  ])('is missing when all it shares is %s', (_what, quote, text) => {
    expect(find(quote, text)).toEqual(['missing'])
  })
})
