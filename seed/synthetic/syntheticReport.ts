import type { Story } from '../package/storySchema'
import { type LongTail, longTail } from './longTail'
import { type Place, place, places } from './names'
import { lands } from './nameParts'
import { agencyKinds, ministries, outletKinds } from './outletKinds'
import { Random } from './random'
import { type Topic, topics } from './topics'
import { calendarOf, isoDay } from './writtenDates'

type Source = Story['sources'][number]

/** What an outlet printed of a plan, which every story that rests on it tells of. */
export type SyntheticReport = {
  /** Itself, its outlet, and everything it rests on. */
  sources: [report: Source, outlet: Source, ...basis: Source[]]
  topic: Topic
  topicNumber: number
  place: Place
  thing: string
  thingSlug: string
  cause: string
  /** The day it came out, from 1 January 1970. */
  day: number
  /** The outlet, the agency and the ministry as sentences name them. */
  outlet: string
  agency: string | undefined
  ministry: string | undefined
}

/** Reports, by how many stories rest on them. */
export const toldReports: LongTail = { size: 5_000_000, head: 250, exponent: 1.5 }

const outlets: LongTail = { size: places * outletKinds.length, head: 8, exponent: 1.6 }

const firstDay = Date.UTC(2006, 0, 1) / 86_400_000
const lastDay = Date.UTC(2025, 5, 30) / 86_400_000

/** Report `number`, the same in every story. */
export function syntheticReport(number: number): SyntheticReport {
  const random = new Random(0x7e90, number, 2)
  const topicNumber = random.below(topics.length)
  const topic = topics[topicNumber] ?? topics[0]
  const town = place(random.below(1e6))
  const thing = random.pick(topic.things)
  const cause = random.pick(topic.causes)
  const day = firstDay + random.below(lastDay - firstDay)
  const outlet = syntheticOutlet(longTail(random, outlets))
  const subject = `the ${thing} of ${town.text}`
  const thingSlug = thing.replaceAll('’', '').replaceAll(' ', '-')
  const slug = `${thingSlug}-of-${town.slug}-${number}`
  const published = (date: number) => isoDay(calendarOf(date))

  const depth = random.pick([0, 0, 1, 1, 2])
  const ministry = syntheticMinistry(town.landNumber, topicNumber)
  const agency = syntheticAgency(town.landNumber, random.below(agencyKinds.length))
  const statement: Source = {
    slug: `statement-on-${slug}`,
    name: `Statement on ${subject}`,
    kind: 'statement',
    partOf: ministry.item.slug,
    publishedOn: published(day - 1),
    ...(random.chance(0.3) && { text: `There is a plan for ${subject}. It will be published.` }),
    ...(ministry.item.country && { country: ministry.item.country }),
  }
  const dispatch: Source = {
    slug: `dispatch-on-${slug}`,
    name: `${agency.item.name} dispatch on ${subject}`,
    kind: 'report',
    partOf: agency.item.slug,
    basedOn: statement.slug,
    publishedOn: published(day),
  }
  const restsOn = depth === 0 ? undefined : depth === 1 ? statement : dispatch
  const report: Source = {
    slug: `report-on-${slug}`,
    name: `${outlet.item.name} report on ${subject}`,
    kind: 'report',
    partOf: outlet.item.slug,
    ...(restsOn && { basedOn: restsOn.slug }),
    ...(random.chance(0.5) && { url: `https://${outlet.item.slug}.example/${number}` }),
    publishedOn: random.chance(0.9) ? published(day) : `${published(day)}~`,
  }
  return {
    sources: [
      report,
      outlet.item,
      ...(depth > 0 ? [statement, ministry.item] : []),
      ...(depth > 1 ? [dispatch, agency.item] : []),
    ],
    topic,
    topicNumber,
    place: town,
    thing,
    thingSlug,
    cause,
    day,
    outlet: outlet.inSentence,
    ministry: depth > 0 ? ministry.inSentence : undefined,
    agency: depth > 1 ? agency.inSentence : undefined,
  }
}

function syntheticOutlet(number: number): { item: Source; inSentence: string } {
  const { before, after, kind, article } =
    outletKinds[number % outletKinds.length] ?? outletKinds[0]
  const town = place(Math.floor(number / outletKinds.length))
  const name = `${before}${town.text}${after}`
  const slug = `${before}${town.slug}${after}`
    .toLowerCase()
    .replaceAll('’', '')
    .replaceAll(' ', '-')
  return { item: { slug, name, kind, country: town.country }, inSentence: `${article}${name}` }
}

function syntheticAgency(land: number, kindNumber: number): { item: Source; inSentence: string } {
  const [landName, country] = lands[land] ?? lands[0]
  const [kind, initials] = agencyKinds[kindNumber] ?? agencyKinds[0]
  const name = `${landName} ${kind}`
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const shortName = `${landName.charAt(0)}${initials}`
  return { item: { slug, name, shortName, kind: 'newsAgency', country }, inSentence: `the ${name}` }
}

function syntheticMinistry(land: number, topic: number): { item: Source; inSentence: string } {
  const [landName, country] = lands[land] ?? lands[0]
  const name = `${landName} ${ministries[topic] ?? ministries[0]}`
  const slug = name.toLowerCase().replaceAll(' ', '-')
  return { item: { slug, name, kind: 'government', country }, inSentence: `the ${name}` }
}
