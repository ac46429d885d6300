import { describe, expect, it } from 'vitest'

import { longestQuery, termsOf } from '../../src/search/termsOf'

/** Terms as one would write them: words side by side joined by +, a beginning with … behind it. */
const terms = (query: string) =>
  termsOf(query).map(({ words, isPrefix }) => words.join('+') + (isPrefix ? '…' : ''))

describe('a query is read as', () => {
  it.each([
    ['words', 'Korea talks ', ['korea', 'talks']],
    ['a word that is still being typed', 'korea tal', ['korea', 'tal…']],
    ['but one letter begins too much', 'korea t', ['korea', 't']],
    ['a finished word behind a sign', 'korea talks.', ['korea', 'talks']],
    ['words side by side', '“Back on track” talks', ['back+on+track', 'talks…']],
    ['a phrase, which is never still being typed', '"back on"', ['back+on']],
    ['a phrase in mixed marks', '«back on" tr', ['back+on', 'tr…']],
    ['text, behind a mark that is alone', '"back on', ['back', 'on…']],
    ['what is written together', "O'Brien year-end", ['o+brien', 'year+end…']],
    ['letters of scripts without spaces, side by side', '北京 김정은', ['北+京', '김+정+은']],
    ['the same word once', 'kim Kim KIM ', ['kim']],
    ['text, not operators', 'a AND NOT b* NEAR/2 (c) ', ['a', 'and', 'not', 'b', 'near+2', 'c']],
    ['text, not columns', 'headline:kim -x ^y ', ['headline+kim', 'x', 'y']],
    ['nothing, when it is empty', '  ', []],
    ['nothing, when there are only signs', '"" * \u0000 \ud800 “”', []],
  ])('%s: %s', (_what, query, expected) => expect(terms(query)).toEqual(expected))

  it('so many words and no more', () => {
    const many = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ')
    expect(termsOf(many)).toHaveLength(longestQuery.words)
    expect(termsOf('北'.repeat(10_000)).map(({ words }) => words.length)).toEqual([
      longestQuery.words,
    ])
    expect(terms('x'.repeat(10_000))).toEqual([`${'x'.repeat(longestQuery.characters)}…`])
  })
})
