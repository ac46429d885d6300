import { AsyncLocalStorage } from 'node:async_hooks'

/** What an answer depends on, as tags (publicChanges.ts). */
export type Dependencies = {
  tags: Set<string>
  /** The item that was noted last, whose other fields need no note any more. */
  latest?: object
  /** Whether something was asked of which nobody has said what it depends on. */
  isOpen: boolean
}

/** What is being noted of the work that is under way, whatever contexts it is done with. */
const noted = new AsyncLocalStorage<Dependencies>()

/**
 * Does work, and notes what it depends on.
 *
 * @returns what the work answers, and what is noted; that is complete when the work is
 */
export function noteDependencies<T>(work: () => T): [answer: T, dependencies: Dependencies] {
  const dependencies: Dependencies = { tags: new Set(), isOpen: false }
  return [noted.run(dependencies, work), dependencies]
}

/** What is being noted of the work that is under way; undefined when nobody wants to know. */
export function dependenciesNow(): Dependencies | undefined {
  return noted.getStore()
}

/**
 * Notes what a resolver reads by itself, past the fields of the schema (recordDependencies.ts): the
 * items, and that it follows their to-many links.
 */
export function dependOnLinks(list: string, ids: readonly string[]) {
  const tags = dependenciesNow()?.tags
  if (!tags) return
  for (const id of ids) {
    tags.add(`${list}:${id}`)
    tags.add(`${list}:${id}>`)
    tags.add(`${list}>`)
  }
}
