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

/**
 * Decides what is to become of one item, from three sides: what its package last loaded, what the
 * package says now, and what the database holds. Where only the package has changed, it is followed;
 * where an editor has changed something, that is kept; where both have, nothing is written.
 *
 * @param overwrite takes the package's side wherever the two differ
 */
export function planItem(
  list: ContentList,
  wanted: Content,
  stored: StoredItem,
  { overwrite }: { overwrite: boolean },
): Decision {
  if (stored.state === 'absent') return decide('create')

  const { loaded } = stored
  const isNews = loaded === undefined || !isSame(wanted, loaded)
  if (stored.state === 'deleted') {
    if (overwrite) return decide('create')
    return decide(isNews ? 'conflict' : 'kept', [], 'an editor deleted it')
  }

  const differences = compare(wanted, stored)
  if (differences.length === 0) return decide('unchanged')

  const refusal = refusalOf(list, differences, overwrite)
  if (overwrite) return decide(refusal ? 'conflict' : 'update', differences, refusal)
  if (loaded === undefined)
    return decide('conflict', differences, 'it was not loaded from a package')
  if (!isNews) return decide('kept', differences, 'an editor changed it')
  if (!isSame(stored.content, loaded))
    return decide('conflict', differences, 'the package and an editor changed it')
  if (stored.isBeingRevised)
    return decide('conflict', differences, 'an editor has a working copy of it open')
  return decide(refusal ? 'conflict' : 'update', differences, refusal)
}

const comparable = (body: Value | undefined) => comparableBody(Array.isArray(body) ? body : []) // of blocks: it is a document field's

function decide(action: Action, differences: FieldDifference[] = [], note = ''): Decision {
  return { action, differences, note }
}

const isSame = (a: Content, b: Content) =>
  Object.keys(a).every(field => isSameValue(field, a[field], b[field]))

function isSameValue(field: string, a: Value | undefined, b: Value | undefined): boolean {
  if (field === 'body') return isDeepStrictEqual(comparable(a), comparable(b))
  return isDeepStrictEqual(a, b)
}

function compare(
  wanted: Content,
  { content, loaded }: Extract<StoredItem, { state: 'present' }>,
): FieldDifference[] {
  return Object.entries(wanted)
    .filter(([field, value]) => !isSameValue(field, value, content[field]))
    .map(([field, value]) => ({
      ...{ field, package: value },
      ...{ database: content[field], loaded: loaded?.[field] },
    }))
}

/** What a seed does not do to an item, whoever changed it; empty when there is nothing. */
function refusalOf(
  list: ContentList,
  differences: readonly FieldDifference[],
  overwrite: boolean,
): string {
  if (list !== 'Article') return ''
  const of = (field: string) => differences.find(difference => difference.field === field)
  if (of('originalText')) return 'the text as received is written once; put it back in original.txt'
  const status = of('status')
  const isTakenBack = isReleased(status?.database) && !isReleased(status?.package)
  return isTakenBack && !overwrite ? 'it is released, and the package says it is not' : ''
}

const isReleased = (status: Value | undefined) =>
  status === 'scheduled' || status === 'published' || status === 'withdrawn'
