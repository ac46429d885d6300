import { z } from 'zod'

import { choices } from '../../src/fields/choices'
import { longestTexts } from '../../src/fields/longestTexts'
import { textRules } from '../../src/fields/textRules'
import {
  choice,
  link,
  links,
  requiredLink,
  requiredText,
  slug,
  text,
  texts,
  time,
  urgency,
} from './fieldSchemas'

const { country, edtf, language, line, prose, webLink, wikidataId } = textRules

/** The same kind of text, as long as the list has it. */
const upTo = (maxLength: number) => ({ ...prose, maxLength })

const article = z.strictObject({
  slug: slug(),
  headline: requiredText(line),
  alternativeHeadline: text(line),
  summary: text(upTo(longestTexts.Article.summary)),
  originalDate: text(edtf),
  dateline: text(line),
  byline: text(line),
  language: text(language),
  section: text(line),
  keywords: texts(),
  urgency: urgency(),
  edNote: text(prose),
  copyrightNotice: text(line),
  usageTerms: text(prose),
  status: choice(choices.status),
  publishedAt: time(),
  scheduledFor: time(),
  embargoUntil: time(),
  withdrawnAt: time(),
  withdrawnReason: text(prose),
  people: links('Person'),
  sources: links('Source'),
  events: links('Event'),
  quotes: links('Quote'),
})

const person = z.strictObject({
  slug: slug(),
  name: requiredText(line),
  kind: choice(choices.personKind),
  givenName: text(line),
  familyName: text(line),
  secondReference: text(line),
  alternateNames: texts(),
  jobTitle: text(line),
  affiliation: text(line),
  description: text(prose),
  wikidataId: text(wikidataId),
  sameAs: texts(webLink.check),
})

const source = z.strictObject({
  slug: slug(),
  name: requiredText(line),
  shortName: text(line),
  kind: choice(choices.sourceKind),
  partOf: link('Source'),
  basedOn: link('Source'),
  url: text(webLink),
  publishedOn: text(edtf),
  text: text(upTo(longestTexts.Source.text)),
  country: text(country),
  wikidataId: text(wikidataId),
})

const event = z.strictObject({
  slug: slug(),
  name: requiredText(line),
  kind: choice(choices.eventKind),
  factuality: choice(choices.factuality),
  dateAsWritten: text(line),
  date: text(edtf),
  verifiedDate: text(edtf),
  verifiedBy: link('Source'),
  location: text(line),
  country: text(country),
  description: text(prose),
  people: links('Person'),
  sources: links('Source'),
})

const quote = z.strictObject({
  slug: slug(),
  text: requiredText(upTo(longestTexts.Quote.text)),
  kind: choice(choices.quoteKind),
  speaker: requiredLink('Person'),
  source: link('Source'),
  saidOn: text(edtf),
  language: text(language),
  sourceText: text(prose),
  overrideReason: text(upTo(longestTexts.Quote.overrideReason)),
})

/** What an item of each list may say in a package. */
export const itemSchemas = {
  Article: article,
  Quote: quote,
  Person: person,
  Source: source,
  Event: event,
}

/** What `story.yaml` may say. Items name each other by slug; what it leaves out stays empty. */
export const storySchema = z.strictObject({
  article,
  people: z.array(person).default([]),
  sources: z.array(source).default([]),
  events: z.array(event).default([]),
  quotes: z.array(quote).default([]),
})

export type Story = z.output<typeof storySchema>
