import { houseStyle, type HouseStyle } from './houseStyle'
import { headlineBlock, type Issue, type Rule, summaryBlock } from './issue'
import { issueKeys } from './issueKeys'
import { settleOverlaps } from './settleOverlaps'
import type { Story } from './story'
import { apostrophes } from './rules/apostrophes'
import { attributionComma } from './rules/attributionComma'
import { chainWithoutFirstSource } from './rules/chainWithoutFirstSource'
import { compassCountry } from './rules/compassCountry'
import { countryAbbreviation } from './rules/countryAbbreviation'
import { eventDate } from './rules/eventDate'
import { eventDateNotInText } from './rules/eventDateNotInText'
import { finalStop } from './rules/finalStop'
import { formBoilerplate } from './rules/formBoilerplate'
import { fullNameFirst } from './rules/fullNameFirst'
import { linkedNotNamed } from './rules/linkedNotNamed'
import { nameCapitals } from './rules/nameCapitals'
import { nameSpelling } from './rules/nameSpelling'
import { quotationAltered } from './rules/quotationAltered'
import { quotationMarks } from './rules/quotationMarks'
import { quotationOpensLowerCase } from './rules/quotationOpensLowerCase'
import { quotationUnchecked } from './rules/quotationUnchecked'
import { quotationWithoutQuote } from './rules/quotationWithoutQuote'
import { quoteNotInBody } from './rules/quoteNotInBody'
import { quoteWithoutMarks } from './rules/quoteWithoutMarks'
import { quoteWithoutSource } from './rules/quoteWithoutSource'
import { quoteWithoutSpeaker } from './rules/quoteWithoutSpeaker'
import { repeatedFullName } from './rules/repeatedFullName'
import { secondReference } from './rules/secondReference'
import { spacing } from './rules/spacing'
import { stopOutsideQuotation } from './rules/stopOutsideQuotation'
import { titleBeforeName } from './rules/titleBeforeName'
import { titleCapitals } from './rules/titleCapitals'
import { unattributedClaims } from './rules/unattributedClaims'
import { unbalancedQuotation } from './rules/unbalancedQuotation'
import { unlinkedName } from './rules/unlinkedName'

/**
 * The copy desk’s rules, by the names of their files. Their order is policy: of two that suggest
 * something for the same characters, the first wins (settleOverlaps.ts).
 */
export const rules = {
  // What must not be published.
  formBoilerplate,
  quoteWithoutSource,
  quoteNotInBody,
  quotationAltered,
  // Quotations.
  quoteWithoutMarks,
  quoteWithoutSpeaker,
  quotationWithoutQuote,
  attributionComma,
  stopOutsideQuotation,
  unbalancedQuotation,
  quotationOpensLowerCase,
  quotationMarks,
  // Names: what to call somebody before how to spell it.
  fullNameFirst,
  secondReference,
  nameSpelling,
  countryAbbreviation,
  compassCountry,
  nameCapitals,
  titleCapitals,
  titleBeforeName,
  repeatedFullName,
  // Typography.
  finalStop,
  spacing,
  apostrophes,
  // What the story rests on.
  quotationUnchecked,
  chainWithoutFirstSource,
  unlinkedName,
  linkedNotNamed,
  eventDate,
  eventDateNotInText,
  unattributedClaims,
} satisfies Record<string, Rule>

const allRules = Object.entries<Rule>(rules)

/** All that the rules find in a story, rule by rule, overlaps and all. */
export function allIssues(story: Story, style: HouseStyle): Issue[] {
  const issues: Issue[] = []
  for (const [rule, { severity, check }] of allRules)
    for (const finding of check(story, style)) issues.push({ rule, severity, ...finding })
  return issues
}

/** An issue with the key that a dismissal is kept under. */
export type KeyedIssue = Issue & { key: string }

/**
 * What a copy editor should look at in a story, in reading order; what is not about a place last.
 *
 * Fast enough to run at every keystroke: the work grows with the length of the story.
 */
export function checkStory(story: Story, style: HouseStyle = houseStyle): KeyedIssue[] {
  const issues = settleOverlaps(allIssues(story, style)).toSorted(
    (a, b) => placeOf(a.block) - placeOf(b.block) || a.start - b.start || a.end - b.end,
  )
  const keys = issueKeys(issues, story)
  return issues.map((issue, index) => ({ ...issue, key: keys[index] ?? '' }))
}

function placeOf(block: number | null): number {
  if (block === null) return Infinity
  if (block === headlineBlock) return -2
  return block === summaryBlock ? -1 : block
}
