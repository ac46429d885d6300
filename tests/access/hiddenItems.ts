import { type GraphQLSchema, isEnumType } from 'graphql'

import { contentLists } from '../../src/editorial/snapshotOf'
import { distantFuture } from './canary'
import { type List, type OwnedLink, ownedLinksOf } from './offeredLists'
import { reading } from './policy'

/** An item that readers may not see, and the one thing about it that could make a rule slip. */
export type HiddenItem = {
  /** What it has in place of canaries. */
  columns: Record<string, unknown>
  /** The links it has, and whether readers may see what it is linked to. */
  links: readonly { link: OwnedLink; to: 'visible' | 'hidden' }[]
}

/**
 * The items of a list that readers may not see: an article in every state that is not public,
 * linked to all that is public; anything else alone, and linked once through each of its
 * relationships to something hidden and to something public, unless that would make it public. Of
 * revisions, some are the history of public items; of articles, the first are working copies of
 * public ones.
 *
 * @param visible the ids of what is public, by list
 */
export function hiddenItemsOf(
  list: List,
  schema: GraphQLSchema,
  visible: (listKey: string) => readonly string[],
): HiddenItem[] {
  const links = ownedLinksOf(list).filter(link => !isOneToOne(link))
  const { through, seenWhen } = reading[list.listKey] ?? {}
  // Who made an item is internal, so every item has somebody who did.
  const makers = links.filter(({ far }) => reading[far.listKey]?.seenWhen === 'never')
  const others = links.filter(link => !makers.includes(link))
  const made = makers.map(link => ({ link, to: 'hidden' as const }))

  if (through === undefined && seenWhen !== 'never') {
    const all = others.flatMap(link => {
      const toVisible = { link, to: 'visible' as const }
      // What an article makes public links itself to it, or is there to be linked to none.
      const isTheirs = reading[link.far.listKey]?.through === link.relation.field
      return isTheirs ? [toVisible] : [{ link, to: 'hidden' as const }, toVisible]
    })
    const copies = ownedLinksOf(list).filter(isOneToOne)
    return unpublishedStates(list, schema).map((columns, n) => {
      const isCopy = n < visible(list.listKey).length
      const original = isCopy ? copies.map(link => ({ link, to: 'visible' as const })) : []
      return { columns, links: [...made, ...all, ...original] }
    })
  }
  // What is due, the server would deliver within a second.
  const columns = list.listKey === 'Delivery' ? { nextAttemptAt: distantFuture } : {}
  return [
    { columns, links: made },
    { columns, links: made },
    ...(list.listKey === 'Revision' ? historiesOf(visible) : []).map(columns => ({
      columns,
      links: made,
    })),
    ...others.flatMap(link => {
      const toHidden = { columns, links: [...made, { link, to: 'hidden' as const }] }
      const toVisible = { columns, links: [...made, { link, to: 'visible' as const }] }
      if (link.key !== through) return [toHidden, toVisible]
      // What is about one article only is there for each that is hidden.
      return link.relation.mode === 'one'
        ? unpublishedStates(link.far, schema).map(() => toHidden)
        : [toHidden]
    }),
  ]
}

/** Links of which each end has one at most: an article and its working copy. */
export function isOneToOne({ relation, far }: OwnedLink): boolean {
  const opposite = far.resolvedDbFields[relation.field]
  return relation.mode === 'one' && opposite?.kind === 'relation' && opposite.mode === 'one'
}

/** A revision of two public items of each list that keeps its history. */
function historiesOf(visible: (listKey: string) => readonly string[]) {
  return contentLists.flatMap(list => {
    const ids = visible(list)
    return [ids[0], ids.at(-1)].map(item => ({ list, item }))
  })
}

/** Each is public but for one thing. */
function unpublishedStates(list: List, schema: GraphQLSchema): Record<string, unknown>[] {
  const type = schema.getType(`${list.listKey}StatusType`)
  if (!isEnumType(type)) throw new Error(`${list.listKey} has no status`)
  return [
    // One that is scheduled for a time past, the server would publish within a second.
    ...type
      .getValues()
      .flatMap(({ value }) =>
        value === 'published' ? [] : [{ status: value, scheduledFor: distantFuture }],
      ),
    { status: 'withdrawn', embargoUntil: distantFuture },
    { status: 'published', publishedAt: distantFuture },
    { status: 'published', publishedAt: null },
    { status: 'published', embargoUntil: distantFuture },
  ]
}
