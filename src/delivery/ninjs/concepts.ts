import { entryId } from '../entryId'
import { isOutlet } from '../isOutlet'
import type { PublicPerson, PublicSource } from '../publicStory'
import type { NinjsConcept, NinjsInfoSource } from './ninjs'

export function ninjsPerson({ id, slug, name }: PublicPerson, rel: string): NinjsConcept {
  return { name, rel, uri: entryId('Person', id), literal: slug }
}

export function ninjsOrganisation({ id, slug, name }: PublicSource): NinjsConcept {
  return { name, uri: entryId('Source', id), literal: slug }
}

/** A source of an item: its kind is its role, unless it has another one there. */
export function ninjsSource(source: PublicSource, role = source.kind): NinjsInfoSource {
  const { id, slug, name, url } = source
  return {
    ...{ name, role, uri: entryId('Source', id), literal: slug },
    contactInfo: url === '' ? undefined : [{ role: 'web', value: url }],
  }
}

/** The outlets among sources. */
export function organisations(sources: readonly PublicSource[]): NinjsConcept[] {
  return sources.filter(source => isOutlet(source)).map(ninjsOrganisation)
}
