import type { Organization, Person } from 'schema-dts'

import type { Addresses } from '../addresses'
import type { PublicPerson } from '../publicStory'
import { unlessEmpty } from '../unlessEmpty'
import { identified, named, sameAs } from './node'

/** Somebody in full. Several people, such as analysts, are an organization to schema.org. */
export function person(person: PublicPerson, addresses: Addresses): Person | Organization {
  const told = {
    ...identified('Person', person),
    name: person.name,
    alternateName: unlessEmpty([...person.alternateNames]),
    description: unlessEmpty(person.description),
    url: addresses.person(person.slug),
    sameAs: sameAs(person.wikidataId, person.sameAs),
  }
  if (person.kind === 'collective') return { '@type': 'Organization', ...told }
  return {
    '@type': 'Person',
    ...told,
    givenName: unlessEmpty(person.givenName),
    familyName: unlessEmpty(person.familyName),
    jobTitle: unlessEmpty(person.jobTitle),
    affiliation: person.affiliation
      ? { '@type': 'Organization', name: person.affiliation }
      : undefined,
  }
}

/** Somebody by name, who is told in full elsewhere. */
export function personNamed(person: PublicPerson): Person | Organization {
  const told = named('Person', person)
  return person.kind === 'collective'
    ? { '@type': 'Organization', ...told }
    : { '@type': 'Person', ...told }
}
