import type { BaseListTypeInfo, ListConfig } from '@keystone-6/core/types'

import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { inTurn } from '../database/inTurn'
import { recordRevision } from './recordRevision'
import { type ContentList, contentLists } from './snapshotOf'
import { takeOut } from './takeOut'

type AnyList = ListConfig<BaseListTypeInfo>
type Changed = { context: unknown; listKey: string; item: { id: unknown } }
type Operation = 'create' | 'update' | 'delete'

/**
 * Makes every change of a content list, however it is made, leave a revision in the same
 * transaction. What is deleted leaves its last state, and one in everything that linked it.
 */
export function keepHistory<Lists extends Record<string, unknown>>(lists: Lists): Lists {
  for (const key of contentLists) {
    const list = lists[key] as AnyList
    const own = list.hooks?.afterOperation
    if (typeof own === 'function') throw new Error(`${key}: give afterOperation as an object`)
    list.hooks = {
      ...list.hooks,
      beforeOperation: { delete: changed => takeLeave(changed) },
      afterOperation: {
        ...own,
        create: async changed => {
          await own?.create?.(changed)
          await record(changed, 'create')
        },
        update: async changed => {
          await own?.update?.(changed)
          await record(changed, 'update')
        },
      },
    }
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
