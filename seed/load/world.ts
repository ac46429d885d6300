import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Content } from '../plan/emptyContent'
import { keyOf } from '../plan/packageItems'

/** Thrown where something leads to what this load knows nothing of. */
export class Elsewhere extends Error {}

/** The items of a load as they are when it is done, by the slugs that they have then. */
export class World {
  readonly #items = new Map<string, { id: string; content: Content }>()

  add(list: ContentList, slug: string, item: { id: string; content: Content }) {
    this.#items.set(keyOf({ list, slug }), item)
  }

  has(list: ContentList, slug: string): boolean {
    return this.#items.has(keyOf({ list, slug }))
  }

  /** @throws Elsewhere where the item is not one of the load */
  idOf(list: ContentList, slug: string): string {
    return this.#itemOf(list, slug).id
  }

  /** @throws Elsewhere where the item is not one of the load */
  contentOf(list: ContentList, slug: string): Content {
    return this.#itemOf(list, slug).content
  }

  #itemOf(list: ContentList, slug: string) {
    const item = this.#items.get(keyOf({ list, slug }))
    if (!item) throw new Elsewhere(keyOf({ list, slug }))
    return item
  }
}
