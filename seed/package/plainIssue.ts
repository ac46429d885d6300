import type { z } from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list, each entry on a line of its own that begins with "- "',
  object: 'fields, each as "name: value"',
}

/** What zod found, in a reporter's words: what to write, and what was written instead. */
export function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    if (input === null)
      return `nothing is written here; write one of ${values}, or take the line out`
    return `write one of ${values}, not ${said(input)}`
  }
  if (issue.code !== 'invalid_type') return undefined

  const expected = kinds[issue.expected] ?? issue.expected
  if (input === undefined) return `it is missing; write ${expected}`
  if (input === null) return `nothing is written here; write ${expected}, or take the line out`
  const isUnquoted = issue.expected === 'string' && typeof input !== 'object'
  const advice = isUnquoted ? '; put quotation marks around it' : ''
  return `write ${expected}, not ${said(input)}${advice}`
}

function said(input: unknown): string {
  if (typeof input === 'string') return JSON.stringify(input.slice(0, 60))
  if (typeof input === 'number' || typeof input === 'bigint') return 'a number'
  if (typeof input === 'boolean') return String(input)
  return Array.isArray(input) ? 'a list' : 'fields'
}
