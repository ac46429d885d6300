import { attribution } from '../copydesk/attribution'
import type { PublicQuote, PublicSource } from './publicStory'

/*
 * What the formats for machines ask for of each item, in GraphQL: a field that readers may not read
 * is refused to them here as everywhere.
 */

export const personFields = `
  id slug name kind givenName familyName secondReference alternateNames jobTitle affiliation
  description wikidataId sameAs`

export const sourceFields = `
  id slug name shortName kind url publishedOn wikidataId partOf { slug } basedOn { slug }`

export const quoteFields = `
  id slug text kind saidOn language speaker { ${personFields} } source { slug }`

export const eventFields = `
  id slug name factuality description location country date dateInWords verifiedDate`

export const correctionFields = 'id kind text publishedAt'

type Slug = { slug: string } | null

export type SourceAnswer = Omit<PublicSource, 'partOf' | 'basedOn'> & {
  partOf: Slug
  basedOn: Slug
}

export type QuoteAnswer = Omit<PublicQuote, 'source' | 'sentence'> & {
  source: Slug
}

export function asSource({ partOf, basedOn, ...source }: SourceAnswer): PublicSource {
  return { ...source, partOf: partOf?.slug ?? null, basedOn: basedOn?.slug ?? null }
}

/** @param chains the quote’s source and all that it rests on, among others */
export function asQuote(answer: QuoteAnswer, chains: readonly PublicSource[]): PublicQuote {
  const { speaker } = answer
  const source = answer.source?.slug ?? null
  const from = { speaker: speaker?.slug ?? null, source }
  const { sentence } = attribution(from, speaker ? [speaker] : [], chains)
  return { ...answer, source, sentence }
}
