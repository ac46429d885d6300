import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { currentAct } from './acting'
import type { RevisionKind } from './revisionKinds'
import { type ContentList, type Snapshot, snapshotOf } from './snapshotOf'

/**
 * Appends what an item is now to its history, in the transaction that changed it.
 *
 * @returns the revision's id
 */
export async function recordRevision(
  context: Context<Session>,
  list: ContentList,
  id: string,
  plainKind: RevisionKind,
): Promise<string> {
  const { prisma } = context.sudo()
  const snapshot = await snapshotOf(context, list, id)
  const act = currentAct()
  const last = await prisma.revision.findFirst({
    where: { list, item: id },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const revision = await prisma.revision.create({
    data: {
      list,
      item: id,
      slug: String(snapshot.slug),
      number: (last?.number ?? 0) + 1,
      kind: act?.kind ?? plainKind,
      reason: act?.reason ?? '',
      madeById: context.session?.itemId ?? null,
      snapshot: asJson(snapshot),
    },
    select: { id: true },
  })
  return revision.id
}

/** Dates become their ISO form, as they are in the API. */
function asJson(snapshot: Snapshot): object {
  return JSON.parse(JSON.stringify(snapshot))
}
