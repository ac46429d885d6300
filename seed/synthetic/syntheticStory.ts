import type { StoryPackage } from '../package/readStoryPackage'
import { type LongTail, longTail } from './longTail'
import { fill, type Words } from './phrase'
import type { Random } from './random'
import { publication } from './publication'
import { type SyntheticEvent, eventOf, rememberedEvent, rememberedEvents } from './syntheticEvent'
import { quotedPeople, type SyntheticPerson, syntheticPerson } from './syntheticPerson'
import { type SyntheticReport, syntheticReport, toldReports } from './syntheticReport'
import { topics } from './topics'
import { headlines, invented, plans, summaries } from './wordings'
import { calendarOf, isoDay } from './writtenDates'
import { writeBody } from './writeBody'

/** Days until a story comes back to a report. */
const daysLater: LongTail = { size: 400, head: 2, exponent: 2 }

/** Story `number`, of the numbers that `random` gives. */
export function syntheticStory(number: number, random: Random): StoryPackage {
  const report = syntheticReport(longTail(random, toldReports))
  const { place, thing, cause, topic } = report
  const day = report.day + longTail(random, daysLater)
  const { inHeadline, inStory, doing } = random.pick(plans)
  const words = {
    place: place.text,
    land: place.land,
    thing,
    cause,
    plan: inHeadline,
    planned: inStory,
    doing,
    outlet: report.outlet,
    number: String(12 + random.below(980)),
    years: String(2 + random.below(60)),
  }
  const slug = `${place.slug}-${report.thingSlug}-${number}`
  const speakers = speakersOf(report.topicNumber, random)
  const events = eventsOf(slug, report, day, words, speakers, random)
  const { body, quotes } = writeBody({ slug, report, speakers, events, words, day, random })

  const written = isoDay(calendarOf(day))
  return {
    folder: `synthetic story ${number}`,
    yaml: '',
    markdown: '',
    originalText: undefined,
    article: {
      slug,
      headline: fill(random.pick(headlines), words),
      ...(random.chance(0.2) && { alternativeHeadline: `${place.text}: ${doing} the ${thing}` }),
      ...(random.chance(0.8) && { summary: fill(random.pick(summaries), words) }),
      originalDate: random.chance(0.9) ? written : `${written}~`,
      ...(random.chance(0.3) && { dateline: place.text.toUpperCase() }),
      language: random.chance(0.9) ? 'en' : 'en-GB',
      section: topic.section,
      keywords: [...topic.keywords, thing, place.text],
      ...(random.chance(0.5) && { urgency: 1 + random.below(9) }),
      edNote: invented.edNote,
      usageTerms: invented.usageTerms,
      ...publication(day, random),
      people: slugsOf(speakers.map(({ item }) => item)),
      sources: slugsOf(report.sources),
      events: slugsOf(events.map(({ item }) => item)),
      quotes: slugsOf(quotes),
    },
    people: speakers.map(({ item }) => item),
    sources: report.sources,
    events: events.map(({ item }) => item),
    quotes,
    body,
  }
}

/** Links in the order in which the database gives them. */
const slugsOf = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug).toSorted()

function speakersOf(topic: number, random: Random): [SyntheticPerson, ...SyntheticPerson[]] {
  const someone = () => longTail(random, quotedPeople) * topics.length + topic
  const first = someone()
  const second = random.chance(0.5) ? someone() : first
  const speakers = first === second ? [] : [syntheticPerson(second)]
  return [syntheticPerson(first), ...speakers]
}

function eventsOf(
  story: string,
  { sources: [report, , statement] }: SyntheticReport,
  day: number,
  words: Words,
  [speaker]: [SyntheticPerson, ...SyntheticPerson[]],
  random: Random,
): SyntheticEvent[] {
  const events: SyntheticEvent[] = []
  if (random.chance(0.7)) {
    const event = eventOf(story, day, words, statement?.slug, random)
    event.item.people = [speaker.item.slug]
    event.item.sources = [report.slug]
    events.push(event)
  }
  if (random.chance(0.5)) events.push(rememberedEvent(longTail(random, rememberedEvents)))
  return events
}
