import { isDeepStrictEqual } from 'node:util'

import type { ContentList } from '../../src/editorial/snapshotOf'
import { comparableBody } from '../package/comparableBody'
import type { Content, Value } from './emptyContent'

/** What the database holds of an item that a package names. Links are by the slugs of today. */
export type StoredItem =
  | { state: 'absent' }
  /** It was loaded once, and somebody has deleted it. */
  | { state: 'deleted'; loaded: Content | undefined }
  | {
      state: 'present'
      content: Content
      /** What the package last loaded; undefined when no package has loaded it. */
      loaded: Content | undefined
      /** Whether an editor has a working copy of it open. */
      isBeingRevised: boolean
      /** Whether it is such a copy itself. */
      isWorkingCopy: boolean
    }

/** One field in which the sides differ. */
export type FieldDifference = {
  field: string
  /** What the package said last time; undefined when no package has loaded the item. */
  loaded: Value | undefined
  package: Value
  /** Undefined when the item has been deleted. */
  database: Value | undefined
}

export type Action = 'create' | 'update' | 'unchanged' | 'kept' | 'conflict'

export type Decision = { action: Action; differences: FieldDifference[]; note: string }

/** How a package is loaded, and what is known of the one that loaded an item last. */
export type Circumstances = {
  /** Takes the package's side wherever the two differ. */
  overwrite: boolean
  /** The story whose package loaded the item last, where that is another one, not loaded with this. */
  otherPackage?: string | undefined
}

/**
 * Decides what is to become of one item, from three sides: what its package last loaded, what the
 * package says now, and what the database holds. Where only the package has changed, it is followed;
 * where an editor has changed something, that is kept; where both have, nothing is written.
 */
export function planItem(
  list: ContentList,
  wanted: Content,
  stored: StoredItem,
  { overwrite, otherPackage }: Circumstances,
): Decision {
  if (stored.state === 'absent') return decide('create')

  const isSaid = stored.loaded !== undefined && isSame(wanted, stored.loaded)
  if (stored.state === 'deleted') {
    if (overwrite) return decide('create')
    return decide(isSaid ? 'kept' : 'conflict', [], 'an editor deleted it')
  }

  const { content } = stored
  const due = released(wanted, content)
  const loaded = stored.loaded && released(stored.loaded, content)
  const differences = compare(due, content, loaded)
  if (differences.length === 0) return decide('unchanged')

  const refusal = stored.isWorkingCopy
    ? 'its slug is that of a working copy'
    : refusalOf(list, differences)
  if (refusal) return decide(isSaid ? 'kept' : 'conflict', differences, refusal)
  if (overwrite) return decide('update', differences)
  if (loaded === undefined)
    return decide('conflict', differences, 'it was not loaded from a package')
  if (isSaid) return decide('kept', differences, 'an editor changed it')
  if (!isSame(content, loaded))
    return decide('conflict', differences, 'the package and an editor changed it')
  if (stored.isBeingRevised)
    return decide('conflict', differences, 'an editor has a working copy of it open')
  if (otherPackage)
    return decide('conflict', differences, `the package of ${otherPackage} says otherwise`)
  return decide('update', differences)
}

function decide(action: Action, differences: FieldDifference[] = [], note = ''): Decision {
  return { action, differences, note }
}

/** A side that says when a story goes out, once it has: what the clock did is no editor's change. */
function released(side: Content, { status, publishedAt, scheduledFor }: Content): Content {
  const hasGoneOut = side.status === 'scheduled' && status === 'published'
  if (!hasGoneOut) return side
  return { ...side, status, publishedAt: publishedAt ?? null, scheduledFor: scheduledFor ?? null }
}

const isSame = (a: Content, b: Content) =>
  Object.keys(a).every(field => isSameValue(field, a[field], b[field]))

function isSameValue(field: string, a: Value | undefined, b: Value | undefined): boolean {
  if (field === 'body') return isDeepStrictEqual(comparable(a), comparable(b))
  return isDeepStrictEqual(a, b)
}

const comparable = (body: Value | undefined) => comparableBody(Array.isArray(body) ? body : []) // of blocks: it is a document field's

function compare(
  wanted: Content,
  content: Content,
  loaded: Content | undefined,
): FieldDifference[] {
  return Object.entries(wanted)
    .filter(([field, value]) => !isSameValue(field, value, content[field]))
    .map(([field, value]) => ({
      ...{ field, package: value },
      ...{ database: content[field], loaded: loaded?.[field] },
    }))
}

/** What a seed does not do to an item, whoever changed it; empty when there is nothing. */
function refusalOf(list: ContentList, differences: readonly FieldDifference[]): string {
  if (list !== 'Article') return ''
  const of = (field: string) => differences.find(difference => difference.field === field)
  if (of('originalText')) return 'the text as received is written once; put it back in original.txt'
  const isOut = isReleased(of('status')?.database)
  return isOut ? 'it has left the newsroom, and its status is the editors’' : ''
}

const isReleased = (status: Value | undefined) =>
  status === 'scheduled' || status === 'published' || status === 'withdrawn'
