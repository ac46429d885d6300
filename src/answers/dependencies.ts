import type { IncomingMessage } from 'node:http'

import type { Context } from '../../generated/keystone/types'
import { keptOn } from '../keptOn'

/** What an answer depends on, as tags (publicChanges.ts). */
export type Dependencies = {
  tags: Set<string>
  /** Whether something was asked of which nobody has said what it depends on. */
  isOpen: boolean
}

type Asked = Pick<Context, 'req'>

/** What is being noted for each request; whatever context is made of another's knows its request. */
const notes = keptOn((_request: IncomingMessage): { latest?: Dependencies } => ({}))

/** Begins to note what is read for a request, anew. */
export function noteDependencies(request: IncomingMessage): Dependencies {
  return (notes(request).latest = { tags: new Set<string>(), isOpen: false })
}

/** What is being noted of the request of a context; undefined when nobody wants to know. */
export function dependenciesOf({ req }: Asked): Dependencies | undefined {
  return req && notes(req).latest
}

/**
 * Notes what a resolver reads by itself, past the fields of the schema (recordDependencies.ts): the
 * items, and that it follows their to-many links.
 */
export function dependOnLinks(context: Asked, list: string, ids: readonly string[]) {
  const tags = dependenciesOf(context)?.tags
  if (!tags) return
  for (const id of ids) {
    tags.add(`${list}:${id}`)
    tags.add(`${list}:${id}>`)
    tags.add(`${list}>`)
  }
}
