import type { BaseListTypeInfo, ListConfig } from '@keystone-6/core/types'

type Operation = 'create' | 'update' | 'delete'
type Phase = 'beforeOperation' | 'afterOperation'

type Item = { id: unknown } & Readonly<Record<string, unknown>>

/** What Keystone hands to a hook. After a deletion there is only the original item. */
export type Changed = {
  context: unknown
  listKey: string
  item: Item
  originalItem?: Item | undefined
  inputData: object
  resolvedData: object
}

/**
 * Has a list do one thing more before or after some of its operations, in their transaction, after
 * what it does already. For what holds for several lists, so that none can forget it.
 */
export function addHook(
  lists: Record<string, unknown>,
  key: string,
  phase: Phase,
  operations: readonly Operation[],
  hook: (changed: Changed) => Promise<void>,
) {
  const list = lists[key] as ListConfig<BaseListTypeInfo>
  const own = list.hooks?.[phase]
  if (typeof own === 'function') throw new Error(`${key}: give ${phase} as an object`)
  const added = operations.map(operation => [
    operation,
    async (changed: never) => {
      await own?.[operation]?.(changed)
      await hook(changed)
    },
  ])
  list.hooks = { ...list.hooks, [phase]: { ...own, ...Object.fromEntries(added) } }
}
