import { type EntryKind, entryId } from '../entryId'

/** What names an item in every place where it is mentioned, so that a machine sees that it is one. */
export function named(kind: EntryKind, { id, name }: { id: string; name: string }) {
  return { '@id': entryId(kind, id), name }
}

/** The same, where it is told in full. */
export function identified(kind: EntryKind, { id }: { id: string }) {
  const urn = entryId(kind, id)
  return { '@id': urn, identifier: urn }
}

/** An item’s pages elsewhere that are about exactly it. */
export function sameAs(wikidataId: string, pages: readonly string[] = []): string[] | undefined {
  const entity = wikidataId === '' ? [] : [`http://www.wikidata.org/entity/${wikidataId}`]
  const all = [...pages, ...entity]
  return all.length > 0 ? all : undefined
}
