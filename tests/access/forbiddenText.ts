import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'
import type { Role } from '../support/newsroom'
import { canaryPattern } from './canary'
import { reading, secrets } from './policy'
import { rowsOf } from './rowsOf'

/**
 * Makes the check of what a role may be told, in a world of canaries: readers none of them, and
 * nobody the secrets (an email that is not their own, a password's hash) that are not for them, nor
 * anything of a list that is not.
 *
 * @returns a function that finds the first thing in an answer that should not be there
 */
export async function forbiddenText(context: Context<Session>, role: Role) {
  const values: string[] = []
  for (const { list, field, readBy } of secrets) {
    if (readBy.includes(role)) continue
    for (const row of await rowsOf(context, list).findMany()) {
      const isOwn = row.email === `${role}@newsroom.test`
      if (!(isOwn && readBy.includes('self'))) values.push(String(row[field]))
    }
  }
  for (const [list, { onlyFor }] of Object.entries(reading)) {
    if (!onlyFor || onlyFor.includes(role)) continue
    for (const row of await rowsOf(context, list).findMany())
      for (const value of Object.values(row))
        if (typeof value === 'string' && /canary/i.test(value)) values.push(value)
  }
  return (text: string): string | undefined =>
    values.find(value => text.includes(value)) ??
    (role === 'anonymous' ? around(canaryPattern.exec(text)) : undefined)
}

function around(found: RegExpExecArray | null): string | undefined {
  return found?.input.slice(Math.max(0, found.index - 80), found.index + 80)
}
