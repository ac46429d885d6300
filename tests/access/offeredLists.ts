import type { Context } from '../../generated/keystone/types'
import type { Session } from '../../src/auth'

/** One of Keystone's lists as it runs, with every rule resolved. */
export type List = Context<Session>['__internal']['lists'][string]
export type Field = List['fields'][string]
export type Relation = Extract<Field['dbField'], { kind: 'relation' }>

/** Every list that the API offers, as Keystone runs it: what the walks are generated from. */
export function offeredLists(context: Context<Session>): List[] {
  return allLists(context).filter(list => list.graphql.isEnabled.type)
}

export function allLists(context: Context<Session>): List[] {
  return Object.values(context.__internal.lists)
}

/** A list's relationships to lists that the API offers. */
export function relationsOf(list: List): { key: string; relation: Relation; far: List }[] {
  return Object.entries(list.fields).flatMap(([key, { dbField }]) => {
    if (dbField.kind !== 'relation') return []
    const far = list.lists[dbField.list]
    return far?.graphql.isEnabled.type ? [{ key, relation: dbField, far }] : []
  })
}

/** A list's stored fields that are no relationships, the id apart. */
export function columnsOf(list: List): { key: string; field: Field }[] {
  return Object.entries(list.fields).flatMap(([key, field]) =>
    key === 'id' || field.dbField.kind === 'relation' || field.dbField.kind === 'none'
      ? []
      : [{ key, field }],
  )
}

export type OwnedLink = { key: string; relation: Relation; far: List }

/** The relationships whose links a row of the list can make without taking another row's away. */
export function ownedLinksOf(list: List): OwnedLink[] {
  return relationsOf(list).filter(({ relation, far }) => {
    if (relation.mode === 'one') return relation.foreignIdField.kind !== 'none'
    const opposite = far.resolvedDbFields[relation.field]
    return opposite?.kind === 'relation' && opposite.mode === 'many'
  })
}
