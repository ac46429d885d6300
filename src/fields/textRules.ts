import { EdtfError } from '../dates/edtfError'
import { parseEdtf } from '../dates/parseEdtf'
import { isWebLink, webLinkAdvice } from './isWebLink'
import { longestSlug } from './longestSlug'
import { slugPattern } from './slugPattern'
import type { TextRule } from './textRule'

/** No control characters (a NUL cuts a string short in some tools) and no half surrogate pairs. */
const oneLine = {
  regex: /^[^\p{Cc}\p{Cs}]*$/u,
  explanation: 'write it on one line, without control characters or broken emoji',
}
const manyLines = {
  regex: /^[^\p{Cs}\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]*$/u,
  explanation: 'write it without control characters or broken emoji',
}

/** Every kind of text there is in the content lists. */
export const textRules = {
  /** A name, a headline, a place: text on one line. */
  line: { maxLength: 300, match: oneLine },
  /** A note, a description, a quotation: text that may run over several lines. */
  prose: { maxLength: 10_000, match: manyLines },
  slug: {
    maxLength: longestSlug,
    match: {
      regex: slugPattern,
      explanation: 'write lower-case letters a–z, digits and hyphens, such as north-korea-talks',
    },
  },
  /** A BCP 47 tag. */
  language: {
    maxLength: 35,
    match: oneLine,
    rewrite: tag => canonicalTag(tag) ?? tag,
    check: tag => (canonicalTag(tag) ? undefined : 'write a language tag such as en, en-GB or ko'),
    defaultValue: 'en',
  },
  /** ISO 3166-1 alpha-2. */
  country: {
    maxLength: 2,
    match: {
      regex: /^([A-Z]{2})?$/,
      explanation: 'write a two-letter country code such as KP or US',
    },
  },
  wikidataId: {
    maxLength: 20,
    match: { regex: /^(Q[1-9]\d*)?$/, explanation: 'write a Wikidata number such as Q56226' },
  },
  webLink: {
    maxLength: 2_000,
    match: oneLine,
    check: link => (link === '' || isWebLink(link) ? undefined : webLinkAdvice),
  },
  /** EDTF level 2 (ISO 8601-2:2019), day or coarser. */
  edtf: {
    maxLength: 120,
    match: oneLine,
    rewrite: written => (problemInEdtf(written) ? written : parseEdtf(written).edtf),
    check: written => (written === '' ? undefined : problemInEdtf(written)),
  },
} satisfies Record<string, TextRule>

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined // not a well-formed tag
  }
}

function problemInEdtf(written: string): string | undefined {
  try {
    parseEdtf(written)
    return undefined
  } catch (error) {
    if (error instanceof EdtfError) return error.message
    throw error
  }
}
