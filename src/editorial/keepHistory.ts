import type { Context } from '../../generated/keystone/types'
import { addHook, type Changed } from '../addHook'
import type { Session } from '../auth'
import { inTurn } from '../database/inTurn'
import { recordRevision } from './recordRevision'
import { type ContentList, contentLists } from './snapshotOf'
import { takeOut } from './takeOut'

type Operation = 'create' | 'update' | 'delete'

/**
 * Makes every change of a content list, however it is made, leave a revision in the same
 * transaction. What is deleted leaves its last state, and one in everything that linked it.
 */
export function keepHistory<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  for (const key of contentLists) {
    addHook(lists, key, 'beforeOperation', ['delete'], takeLeave)
    addHook(lists, key, 'afterOperation', ['create'], changed => record(changed, 'create'))
    addHook(lists, key, 'afterOperation', ['update'], changed => record(changed, 'update'))
  }
  return lists
}

async function record({ context, listKey, item }: Changed, kind: Operation) {
  const list = listKey as ContentList // hooks are put on content lists only
  await recordRevision(context as Context<Session>, list, String(item.id), kind)
}

async function takeLeave(changed: Changed) {
  const context = changed.context as Context<Session>
  const item = { ...changed.item, id: String(changed.item.id) }
  await inTurn(context, async () => {
    await takeOut(context, changed.listKey as ContentList, item)
    await record(changed, 'delete')
  })
}
