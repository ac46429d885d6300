import { describe, expect, it } from 'vitest'

import { checkStory } from '../../src/copydesk/checkStory'
import { bundledStory } from './bundledStory'
import { storyOf } from './storyOf'
import { textAt } from './textAt'

type Row = [sentence: string, dateAsWritten: string, date: string, ...findings: string[]]

/** Written between 13 and 19 January 2020, as the bundled story was. */
const originalDate = '[2020-01-13..2020-01-19]'

const rows: Row[] = [
  // Agree
  ['They met in early October.', 'in early October', '[2019-10-01..2019-10-10]'],
  ['They met in early October.', 'in early October', '2019-10'],
  ['They met on October 5, 2019.', 'on October 5, 2019', '2019-10-05'],
  ['They met last week.', 'last week', '2020-01-08'],
  ['They met last week.', 'last week', '[2020-01-06..2020-01-12]'],
  ['They met in April.', 'In April', '2019-04-12'],
  ['They will meet in April.', 'in April', '2020-04'],
  ['They meet until the end of 2019.', 'until the end of 2019', '2019-04/2019-12-31'],
  ['They met on Tuesday.', 'on Tuesday', '2020-01-14'],
  ['They met at Christmas.', 'at Christmas', '2019-12-25~'],
  ['They met three years ago.', 'three years ago', '2017'],
  ['They met in the 1990s.', 'in the 1990s', '1994'],
  ['They have met since April.', 'since April', '2019-08'],
  ['They met under Mr. Kim.', 'under Mr. Kim', '2017'],
  ['They may meet in the near future.', 'in the near future', '[2020..]'],
  // Disagree
  ['They met in early October.', 'in early October', '2019-10-25', 'hint early October'],
  ['They met in October 2018.', 'in October', '2019-10', 'warning October 2018'],
  ['They met on 5 October 2019.', 'on 5 October 2019', '2019-10-06', 'warning 5 October 2019'],
  ['They met last week.', 'last week', '2019-12', 'hint last week'],
  ['They met yesterday.', 'yesterday', '2020-01-21', 'hint yesterday'],
  ['They met in April.', 'in April', '2018-04', 'hint April'],
  ['They meet until the end of 2019.', 'until the end of 2019', '2020', 'warning end of 2019'],
  ['They met last month.', 'last month', '2020-01-02', 'hint last month'],
  ['They met two weeks ago.', 'two weeks ago', '2019-11', 'hint two weeks ago'],
  ['They met in 2016.', 'in 2016', '2017', 'warning 2016'],
]

/** What the event rules say of one event: severity and the words at the place. */
function findings(sentence: string, dateAsWritten: string, date: string, written: string | null) {
  const event = { slug: 'meeting', name: 'They met', kind: 'meeting', factuality: 'occurred' }
  const story = storyOf([sentence], {
    originalDate: written,
    events: [{ ...event, dateAsWritten, date }],
  })
  return checkStory(story)
    .filter(({ rule }) => rule.startsWith('eventDate'))
    .map(issue => `${issue.severity} ${textAt(story, issue) || issue.rule}`)
}

describe('an event’s date beside the story’s words for it', () => {
  it.each(rows)('%s (%s): %s', (sentence, words, date, ...expected) => {
    expect(findings(sentence, words, date, originalDate)).toEqual(expected)
  })

  it('is not doubted where nothing says when the story was written', () => {
    expect(findings('They met last week.', 'last week', '1999', null)).toEqual([])
    expect(findings('They met in May.', 'in May', '1999-05', null)).toEqual([])
  })

  it('is not read while it is being typed', () => {
    expect(findings('They met in 2016.', 'in 2016', '2017-', originalDate)).toEqual([])
  })

  it('is looked for where the story no longer has the words', () => {
    expect(findings('They met.', 'in early October', '2019-10', originalDate)).toEqual([
      'hint eventDateNotInText',
    ])
    expect(
      findings('Earlier, they met by 2019.', 'Earlier … by 2019', '2019', originalDate),
    ).toEqual([])
  })

  it('agrees throughout the bundled story', () => {
    expect(bundledStory.events).toHaveLength(16)
    expect(checkStory(bundledStory).filter(({ rule }) => rule.startsWith('eventDate'))).toEqual([])
  })
})
