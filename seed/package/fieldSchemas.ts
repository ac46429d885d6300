import { z } from 'zod'

import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Choice } from '../../src/fields/choices'
import { stringListRule } from '../../src/fields/stringListRule'
import { problemsInText, type TextRule } from '../../src/fields/textRule'
import { textRules } from '../../src/fields/textRules'
import { urgencyRange } from '../../src/fields/urgencyRange'
import { parseTime, timeAdvice } from './parseTime'

/** What there is to know of a field beside the values it takes. */
type FieldFacts = {
  /** What it is when a package leaves it out. */
  empty: string | number | null | readonly never[]
  /** The list whose items it names, by slug. */
  linksTo?: ContentList
}

export const fieldFacts = z.registry<FieldFacts>()

/* One function for each sort of field that src/fields/ makes. What they take is read as it would be
   written through Keystone, and given in the form in which the database keeps it. */

/** A text that may be left out. */
export function text(rule: TextRule) {
  return ruled(rule)
    .register(fieldFacts, { empty: rule.defaultValue ?? '' })
    .optional()
}

/** A text that every item must have. */
export function requiredText(rule: TextRule) {
  return ruled({
    ...rule,
    check: written => (written === '' ? 'write something; it cannot be empty' : undefined),
  })
    .meta({ minLength: 1 })
    .register(fieldFacts, { empty: '' })
}

/** The name by which an item is linked, in its final form: nothing of it is put right. */
export function slug() {
  return ruled(textRules.slug).register(fieldFacts, { empty: '' })
}

export function texts(check?: (entry: string) => string | undefined) {
  const { maxEntries, problemIn, tidy } = stringListRule
  return z
    .array(z.string())
    .superRefine((written, context) => {
      written.forEach((entry, index) => {
        const [kept] = tidy([entry])
        if (kept === undefined) return
        const message = problemIn(kept) ?? check?.(kept)
        if (message) context.addIssue({ code: 'custom', message, path: [index] })
      })
      if (tidy(written).length > maxEntries)
        context.addIssue({ code: 'custom', message: `write at most ${maxEntries} entries` })
    })
    .transform(tidy)
    .meta({ maxItems: maxEntries })
    .register(fieldFacts, { empty: [] })
    .optional()
}

export function choice<Value extends string>({ options, defaultValue }: Choice<Value>) {
  return z
    .enum(options.map(({ value }) => value))
    .register(fieldFacts, { empty: defaultValue })
    .optional()
}

export function urgency() {
  const { min, max } = urgencyRange
  const error = `write a whole number from ${min} to ${max}`
  return z
    .int({ error })
    .min(min, { error })
    .max(max, { error })
    .register(fieldFacts, { empty: null })
    .optional()
}

/** A moment, given as ISO 8601 in UTC, to the millisecond. */
export function time() {
  return z
    .string()
    .transform((written, context) => {
      const parsed = parseTime(written)
      if (!parsed) context.addIssue({ code: 'custom', message: timeAdvice })
      return parsed?.toISOString() ?? written
    })
    .meta({ format: 'date-time' })
    .register(fieldFacts, { empty: null })
    .optional()
}

/** A link to one item of the same package. */
export function requiredLink(list: ContentList) {
  return slug().register(fieldFacts, { empty: null, linksTo: list })
}

/** A link to one item of the same package, or to none. */
export function link(list: ContentList) {
  return requiredLink(list).optional()
}

/** Links to items of the same package; in what order they are written does not count. */
export function links(list: ContentList) {
  return z
    .array(slug())
    .transform(slugs => [...new Set(slugs)].toSorted())
    .register(fieldFacts, { empty: [], linksTo: list })
    .optional()
}

function ruled(rule: TextRule) {
  const { maxLength, match, rewrite } = rule
  return z
    .string()
    .transform((written, context) => {
      const kept = rewrite?.(written) ?? written
      for (const message of problemsInText(kept, rule))
        context.addIssue({ code: 'custom', message })
      return kept
    })
    .meta({
      maxLength,
      // For editors of YAML; what control characters are, they need not be told.
      ...(!match.regex.unicode && { pattern: match.regex.source }),
    })
}
