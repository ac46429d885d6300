import { z } from 'zod'

import { EdtfError } from '../../src/dates/edtfError'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { slugPattern } from '../../src/fields/slug'
import { isWebLink, webLinkAdvice } from '../../src/fields/webLink'

const slug = z.string().regex(slugPattern, 'a slug such as kim-jong-un')
const text = z.string()
const texts = z.array(text)
const slugs = z.array(slug)
const link = text.refine(isWebLink, webLinkAdvice)

const edtf = text.superRefine((value, { addIssue }) => {
  try {
    parseEdtf(value)
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error
    addIssue(error.message)
  }
})

const article = z
  .strictObject({
    slug,
    headline: text.min(1),
    alternativeHeadline: text.optional(),
    summary: text.optional(),
    originalDate: edtf.optional(),
    dateline: text.optional(),
    byline: text.optional(),
    language: text.optional(),
    section: text.optional(),
    keywords: texts.optional(),
    urgency: z.int().min(1).max(9).optional(),
    edNote: text.optional(),
    copyrightNotice: text.optional(),
    usageTerms: text.optional(),
    status: z.enum(['draft', 'inReview', 'scheduled', 'published', 'withdrawn']).optional(),
    publishedAt: z.iso.datetime().optional(),
    scheduledFor: z.iso.datetime().optional(),
    embargoUntil: z.iso.datetime().optional(),
    withdrawnAt: z.iso.datetime().optional(),
    withdrawnReason: text.optional(),
    people: slugs.optional(),
    sources: slugs.optional(),
    events: slugs.optional(),
    quotes: slugs.optional(),
  })
  .refine(({ status, publishedAt }) => status !== 'published' || publishedAt, {
    path: ['status'],
    message: 'a published article needs publishedAt',
  })

const person = z.strictObject({
  slug,
  name: text.min(1),
  kind: z.enum(['named', 'unnamed', 'collective']).optional(),
  givenName: text.optional(),
  familyName: text.optional(),
  secondReference: text.optional(),
  alternateNames: texts.optional(),
  jobTitle: text.optional(),
  affiliation: text.optional(),
  description: text.optional(),
  wikidataId: text.optional(),
  sameAs: z.array(link).optional(),
})

const source = z.strictObject({
  slug,
  name: text.min(1),
  shortName: text.optional(),
  kind: z
    .enum([
      'newsOrganization',
      'newsAgency',
      'broadcaster',
      'stateMedia',
      'government',
      'report',
      'document',
      'statement',
    ])
    .optional(),
  partOf: slug.optional(),
  basedOn: slug.optional(),
  url: link.optional(),
  publishedOn: edtf.optional(),
  text: text.optional(),
  country: text.optional(),
  wikidataId: text.optional(),
})

const event = z.strictObject({
  slug,
  name: text.min(1),
  kind: z
    .enum(['meeting', 'statement', 'launch', 'test', 'deadline', 'message', 'threat'])
    .optional(),
  factuality: z.enum(['occurred', 'reported', 'announced', 'threatened', 'didNotOccur']).optional(),
  dateAsWritten: text.optional(),
  date: edtf.optional(),
  verifiedDate: edtf.optional(),
  verifiedBy: slug.optional(),
  location: text.optional(),
  country: text.optional(),
  description: text.optional(),
  people: slugs.optional(),
  sources: slugs.optional(),
})

const quote = z.strictObject({
  slug,
  text: text.min(1),
  kind: z.enum(['direct', 'partial', 'term', 'indirect']).optional(),
  speaker: slug,
  source: slug.optional(),
  saidOn: edtf.optional(),
  language: text.optional(),
  sourceText: text.optional(),
  overrideReason: text.optional(),
})

/** What `story.yaml` may say. Items name each other by slug; what it leaves out stays empty. */
export const storySchema = z.strictObject({
  article,
  people: z.array(person).default([]),
  sources: z.array(source).default([]),
  events: z.array(event).default([]),
  quotes: z.array(quote).default([]),
})

export type Story = z.output<typeof storySchema>
