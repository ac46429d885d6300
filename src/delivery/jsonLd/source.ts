import type {
  CreativeWorkLeaf,
  GovernmentOrganization,
  NewsMediaOrganization,
  Organization,
} from 'schema-dts'

import { chainOf } from '../../copydesk/chainOf'
import { knownDay } from '../../dates/knownDay'
import type { Addresses } from '../addresses'
import { isOutlet } from '../isOutlet'
import type { PublicSource } from '../publicStory'
import { unlessEmpty } from '../unlessEmpty'
import { identified, named, sameAs } from './node'

type Outlet = NewsMediaOrganization | GovernmentOrganization

/** An outlet in full, with what it belongs to by name. */
export function outlet(
  source: PublicSource,
  sources: readonly PublicSource[],
  addresses: Addresses,
): Outlet {
  const above = sources.find(({ slug }) => slug === source.partOf)
  return {
    '@type': outletType(source),
    ...identified('Source', source),
    name: source.name,
    alternateName: unlessEmpty(source.shortName),
    url: unlessEmpty(source.url),
    mainEntityOfPage: addresses.source(source.slug),
    sameAs: sameAs(source.wikidataId),
    parentOrganization: above && isOutlet(above) ? outletNamed(above, []) : undefined,
  }
}

/**
 * A source as a work, with the outlet that put it out and all that it rests on: each report rests on
 * the next. An outlet that is a source itself stands for a work of its that is not named.
 */
export function sourceWork(
  first: string | null,
  sources: readonly PublicSource[],
): CreativeWorkLeaf | undefined {
  let basis: CreativeWorkLeaf | undefined
  let outlets: PublicSource[] = []
  for (const { relation, source } of chainOf(first, sources).toReversed()) {
    if (relation === 'partOf') {
      outlets.unshift(source)
      continue
    }
    basis = workOf(source, outlets, basis)
    outlets = []
  }
  return basis
}

/** The same with everything that is told of the source itself. */
export function citedWork(
  source: PublicSource,
  sources: readonly PublicSource[],
  addresses: Addresses,
): CreativeWorkLeaf {
  return {
    '@type': 'CreativeWork',
    ...sourceWork(source.slug, sources),
    ...identified('Source', source),
    alternateName: unlessEmpty(source.shortName),
    url: unlessEmpty(source.url),
    mainEntityOfPage: addresses.source(source.slug),
    sameAs: sameAs(source.wikidataId),
    datePublished: source.publishedOn === '' ? undefined : knownDay(source.publishedOn),
  }
}

function workOf(
  source: PublicSource,
  outlets: readonly PublicSource[],
  isBasedOn: CreativeWorkLeaf | undefined,
): CreativeWorkLeaf {
  if (isOutlet(source))
    return { '@type': 'CreativeWork', publisher: outletNamed(source, outlets), isBasedOn }
  const told = named('Source', source)
  return { '@type': 'CreativeWork', ...told, ...belonging(outlets), isBasedOn }
}

function belonging([above, ...further]: readonly PublicSource[]) {
  if (!above) return {}
  if (isOutlet(above)) return { publisher: outletNamed(above, further) }
  return { isPartOf: workOf(above, further, undefined) }
}

function outletNamed(source: PublicSource, [above, ...further]: readonly PublicSource[]): Outlet {
  const parent: Organization | undefined =
    above && isOutlet(above) ? outletNamed(above, further) : undefined
  return { '@type': outletType(source), ...named('Source', source), parentOrganization: parent }
}

function outletType({ kind }: PublicSource) {
  return kind === 'government' ? 'GovernmentOrganization' : 'NewsMediaOrganization'
}
