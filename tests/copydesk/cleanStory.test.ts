import { expect, it } from 'vitest'

import { wordCount } from '../../src/copydesk/bodyText'
import { checkStory } from '../../src/copydesk/checkStory'
import { bundledStory } from './bundledStory'
import { cleanParagraphs } from './cleanParagraphs'
import { quoteOf } from './quoteOf'
import { storyOf } from './storyOf'
import { textAt } from './textAt'

const mostFalseAlarms = 2 // a thousand words

const outlet = (name: string) => ({
  slug: name.toLowerCase(),
  name,
  shortName: '',
  kind: 'newsOrganization',
  partOf: null,
  basedOn: null,
  isLinked: false,
})

/** One for each of its quotations; those inside them are told with them. */
const quotes = cleanParagraphs
  .flatMap(text => [...text.matchAll(/“([^”]+)/g)])
  .map(([, text = ''], index) => quoteOf({ slug: `quote-${index}`, text }))

/** The newsroom knows names that are also words. */
const story = storyOf(cleanParagraphs, {
  originalDate: '2020-01-08',
  quotes,
  people: [
    {
      slug: 'roald-amundsen',
      name: 'Roald Amundsen',
      givenName: 'Roald',
      familyName: 'Amundsen',
      secondReference: 'Mr. Amundsen',
      alternateNames: [],
      kind: 'named',
    },
  ],
  unlinked: {
    people: bundledStory.people,
    sources: [...bundledStory.sources, ...['Time', 'Nature', 'Us Weekly', 'The Sun'].map(outlet)],
    events: bundledStory.events,
  },
})

it('clean paragraphs raise few false alarms, hints counted', () => {
  const words = wordCount(cleanParagraphs.join('\n'))
  const alarms = checkStory(story).map(
    issue => `${issue.rule} ${issue.block}: “${textAt(story, issue)}” ${issue.message}`,
  )
  console.log(`${alarms.length} false alarms in ${words} words`, ...alarms)
  expect(cleanParagraphs).toHaveLength(20)
  expect(quotes.length).toBeGreaterThan(20)
  expect(words).toBeGreaterThan(1_500)
  expect((alarms.length * 1_000) / words).toBeLessThanOrEqual(mostFalseAlarms)
})
