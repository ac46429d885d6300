import { describe, expect, it } from 'vitest'

import { checkAgainstSource } from '../../src/copydesk/checkAgainstSource'
import { paragraphsOf } from '../../src/copydesk/paragraphsOf'
import { quoteDifference } from '../../src/copydesk/quoteDifference'

const source = `The envoy spoke on Friday.

"We've reached out to them and let them know that we would like to
continue the negotiations," the envoy said.

“It is encouraging.

“But that does not mean we won’t see a test.”`

describe('a quote beside its source', () => {
  it.each([
    ['unchecked', 'anything', null, 'no text on file'],
    ['unchecked', 'anything', ' \n', 'an empty text on file'],
    ['exact', 'the negotiations,', source, 'the same words'],
    ['exact', 'It is encouraging. But that does not mean we won’t', source, 'over paragraphs'],
    ['typographic', 'We’ve reached out to them', source, 'other marks'],
    ['typographic', 'we would like to continue', source, 'a line that ends elsewhere'],
    ['typographic', 'continue the negotiations.', source, 'another stop at the end'],
    ['altered', 'We have reached out to them and let them know', source, 'have for ’ve'],
    ['altered', 'we would like to continue our negotiations,', source, 'one other word'],
    ['notFound', 'we are going to get Christmas presents', source, 'nothing like it'],
  ])('is %s: “%s” beside %j: %s', (check, quote, text, _why) => {
    expect(checkAgainstSource(quote, text)).toBe(check)
  })
})

describe('the difference between a quote and its source', () => {
  const difference = (quote: string) =>
    quoteDifference(quote, paragraphsOf(source)).map(({ change, text }) =>
      change === 'same' ? text : change === 'added' ? `+${text}` : `-${text}`,
    )

  it('is told by word', () => {
    expect(difference('that we are ready to continue the negotiations,')).toEqual([
      'that we ',
      '-would like',
      '+are ready',
      ' to',
      '-\n',
      '+ ',
      'continue the negotiations,',
    ])
  })

  it('is none when the words are the same', () => {
    expect(difference('let them know')).toEqual(['let them know'])
  })

  it('is empty when the source has no such words', () => {
    expect(difference('Christmas presents did not come')).toEqual([])
  })
})
