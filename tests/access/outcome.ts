import { contentLists } from '../../src/editorial/snapshotOf'
import type { Answer } from '../support/newsroom'
import type { Attempt, Outcome } from './attempt'
import type { Change } from './tableKeeper'
import { verbPolicy } from './verbPolicy'

/**
 * Says what came of an attempt otherwise than expected, or undefined.
 *
 * Done means: no error, what was to change has changed and left a revision, and nothing else has.
 * Refused means: the code that fits, and not one row of any table is otherwise than before.
 */
export function wrongOutcome(
  attempt: Attempt,
  { errors }: Answer,
  changes: readonly Change[],
): string | undefined {
  if (attempt.expected !== 'done') {
    const codes = new Set(errors.map(({ extensions }) => extensions.code))
    const fitting = codesFor[attempt.expected]
    const fits = codes.size === 1 && [...codes].every(code => fitting.has(code))
    const changed = changes.map(({ table }) => table)
    if (fits && changed.length === 0) return undefined
    return `expected ${attempt.expected}, got ${[...codes].join(', ') || 'no error'}, changed [${changed}]`
  }
  if (errors.length > 0) return `expected to be done, got ${errors.map(e => e.message).join('; ')}`
  const others = changes.filter(change => !isOwn(change, attempt, changes))
  if (others.length > 0) return `changed something else: ${JSON.stringify(others)}`
  return missing(attempt, changes) ?? missingRevision(attempt, changes)
}

const codesFor: Record<Outcome, ReadonlySet<string>> = {
  done: new Set(),
  forbidden: new Set(['FORBIDDEN']),
  'not offered': new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']),
  invalid: new Set(['VALIDATION_FAILED']),
  held: new Set(['REFERENCED']),
  'wrong state': new Set(['WRONG_STATE']),
}

/** Whether a change is the attempt's business: its items, their links, and what it creates. */
function isOwn(change: Change, attempt: Attempt, all: readonly Change[]): boolean {
  const { table, before } = change
  const { list, mutation, alsoCreates } = attempt
  const [row, ids] = [rowOf(change), ownIds(attempt, all)]
  if (isDerived(change)) return true
  const isCreated = before === undefined
  if (mutation.operation === 'unlinkAndDelete' && isUnlinked(change, ids, all)) return true
  if (mutation.operation === 'sendTest') return table === 'Delivery' && isCreated
  if (table === list.listKey) {
    if (isCreated && !(mutation.operation in verbPolicy))
      return mutation.operation === 'create' || alsoCreates === table
    return ids.has(row.id)
  }
  const created = all.filter(other => other.before === undefined).map(other => rowOf(other).id)
  const isOfOurs = (id: unknown) => ids.has(id) || created.includes(id)
  if (table.startsWith('_')) return [row.A, row.B].some(isOfOurs)
  if (table === 'Revision') return isCreated && isOfOurs(row.item)
  if (table === 'Correction')
    return isCreated && mutation.operation === 'correct' && ids.has(row.article)
  // A new password, or losing the right to sign in, ends the user's sessions.
  if (table === 'Session') return list.listKey === 'User' && change.after === undefined
  // Readers go on finding what they know by the slug that it leaves.
  if (table === 'FormerSlug') return ids.has(row.item)
  // A webhook has a secret, in the database only.
  if (table === 'WebhookSecret') return list.listKey === 'Webhook' && isCreated
  return isCreated && table === alsoCreates
}

/** What a change by Stet touches in a row beside the link that it takes away. */
const stamps = new Set(['version', 'updatedAt', 'updatedBy'])

/**
 * Whether a row, or a link, is otherwise only because some of the items are gone from it, and each
 * time its history says so.
 */
function isUnlinked(change: Change, ids: ReadonlySet<unknown>, all: readonly Change[]): boolean {
  const { table, before, after } = change
  if (table === 'Revision') return tellsOfALostLink(change)
  const row = rowOf(change)
  if (table.startsWith('_')) return [row.A, row.B].some(id => ids.has(id))
  if (before === undefined || after === undefined) return false

  const told = all.filter(other => tellsOfALostLink(other) && rowOf(other).item === row.id)
  const [was, is]: Record<string, unknown>[] = [JSON.parse(before), JSON.parse(after)]
  const changed = Object.keys({ ...was, ...is }).filter(key => was?.[key] !== is?.[key])
  return (
    Number(is?.version) - Number(was?.version) === told.length &&
    changed.every(
      key => stamps.has(key) || found.has(key) || (ids.has(was?.[key]) && is?.[key] === null),
    )
  )
}

function tellsOfALostLink(change: Change): boolean {
  const { kind, reason } = rowOf(change)
  const isNew = change.table === 'Revision' && change.before === undefined
  return isNew && kind === 'update' && /^“.*” was deleted$/s.test(String(reason))
}

/** What the copy desk finds follows from what was saved, also beside it. */
const found = new Set(['openCopyIssues', 'bodyCheck', 'sourceCheck'])

function isDerived({ before, after }: Change): boolean {
  if (before === undefined || after === undefined) return false
  const [was, is]: Record<string, unknown>[] = [JSON.parse(before), JSON.parse(after)]
  return Object.keys({ ...was, ...is }).every(key => was?.[key] === is?.[key] || found.has(key))
}

/** The ids of the items; for a verb, of the articles they revise and their working copies too. */
function ownIds({ list, mutation, ids }: Attempt, all: readonly Change[]): ReadonlySet<unknown> {
  const own = new Set<unknown>(ids)
  if (!(mutation.operation in verbPolicy)) return own
  for (const { id, revisionOf } of all.filter(({ table }) => table === list.listKey).map(rowOf)) {
    if (ids.includes(String(revisionOf))) own.add(id)
    if (ids.includes(String(id))) own.add(revisionOf)
  }
  return own
}

/** Operations after which the item is still there. */
const keeping = new Set(['update', 'replay'])

function missing(attempt: Attempt, changes: readonly Change[]): string | undefined {
  const { list, mutation, ids, items, field, alsoCreates } = attempt
  const own = changes.filter(({ table }) => table === list.listKey)
  const gone = own.filter(({ after }) => after === undefined)
  if (mutation.operation in verbPolicy) return missingState(attempt, own)

  const created = (table: string) =>
    changes.filter(change => change.table === table && change.before === undefined)
  if (mutation.operation === 'sendTest')
    return created('Delivery').length === ids.length ? undefined : 'sent no test'
  if (mutation.operation === 'create') {
    const expected = items.length + (alsoCreates === list.listKey ? items.length : 0)
    if (created(list.listKey).length !== expected) return 'did not create its items'
  } else {
    const changed = own.filter(({ before }) => before !== undefined).map(one => rowOf(one).id)
    if (!ids.every(id => changed.includes(id))) return 'did not change its items'
    if (keeping.has(mutation.operation) === (gone.length === ids.length)) return 'wrong rows gone'
  }
  if (alsoCreates && created(alsoCreates).length === 0) return `created no ${alsoCreates}`
  if (field && !isWritten(field, list.listKey, changes)) return `did not write ${field}`
  return undefined
}

/** A verb leads to its state; a published working copy is gone instead. */
function missingState({ mutation, ids }: Attempt, own: readonly Change[]): string | undefined {
  const to = verbPolicy[mutation.operation]?.leadsTo
  const rows = own.filter(({ after }) => after !== undefined).map(rowOf)
  const [elsewhere] = rows.filter(({ id, status }) => ids.includes(String(id)) && status !== to)
  if (to && elsewhere) return `led to ${String(elsewhere.status)}`
  return own.length > 0 || mutation.operation === 'correct' ? undefined : 'changed nothing'
}

/** Every change of content is in the history, under the name of what was done. */
function missingRevision(attempt: Attempt, changes: readonly Change[]): string | undefined {
  const { list, mutation, ids, items } = attempt
  if (!contentLists.some(key => key === list.listKey)) return undefined
  const kind = mutation.operation === 'unlinkAndDelete' ? 'delete' : mutation.operation
  const revisions = changes.filter(({ table }) => table === 'Revision').map(rowOf)
  const fitting = revisions.filter(row => row.kind === kind)
  if (fitting.length >= Math.max(ids.length, items.length)) return undefined
  return `left ${fitting.length} revisions of kind ${kind}`
}

/** Whether a column of the list's row is another, or one of its links is. */
function isWritten(field: string, listKey: string, changes: readonly Change[]): boolean {
  return changes.some(({ table, before = '{}', after = '{}' }) => {
    if (table.startsWith('_')) return table.includes(field) || table.includes(listKey)
    const [was, is]: Record<string, unknown>[] = [JSON.parse(before), JSON.parse(after)]
    return table === listKey && was?.[field] !== is?.[field]
  })
}

function rowOf({ before, after }: Change): Record<string, unknown> {
  return JSON.parse(after ?? before ?? '{}')
}
