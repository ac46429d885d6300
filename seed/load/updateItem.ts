import { GraphQLError } from 'graphql'

import type { Context } from '../../generated/keystone/types'
import { isBusy } from '../../src/database/isBusy'
import { isSubstantive } from '../../src/editorial/substance'
import type { Snapshot } from '../../src/editorial/snapshotOf'
import { PlainError } from '../../src/plainError'
import { links, type Value } from '../plan/emptyContent'
import type { PlannedItem } from '../plan/planPackage'

type Target = { id: string; version: number; snapshot: Snapshot }

/**
 * Makes an item say what its package says, through Keystone, so that every rule of its list holds.
 *
 * @param idOf the id of an item, by the slug that it has now
 */
export async function updateItem(
  { item: { list, slug }, step, wanted }: PlannedItem,
  { id, version, snapshot }: Target,
  idOf: (list: keyof typeof links, slug: string) => string,
  context: Context,
) {
  const data: Record<string, unknown> = { version }
  for (const { field, package: value } of step.differences) {
    const far = links[list][field]
    data[field] = far ? linkTo(value, slug => ({ id: idOf(far, slug) })) : value
  }
  const isNews = list === 'Article' && isSubstantive(snapshot, { ...snapshot, ...wanted })
  if (isNews && snapshot.status === 'published') data.modifiedAt = new Date()

  // The data fits the package's schema; Keystone holds it against its own.
  const updateOne = context.sudo().db[list].updateOne as (args: object) => Promise<unknown>
  try {
    await updateOne({ where: { id }, data })
  } catch (error) {
    if (!(error instanceof GraphQLError) || isBusy(error.originalError)) throw error
    const isTaken = /Unique constraint failed/.test(error.message)
    const why = isTaken ? 'another item has its slug' : error.message
    throw new PlainError(`${list.toLowerCase()} ${slug}: ${why}`)
  }
}

function linkTo(value: Value, where: (slug: string) => { id: string }): object {
  if (Array.isArray(value)) return { set: value.map(slug => where(String(slug))) }
  return value === null ? { disconnect: true } : { connect: where(String(value)) }
}
