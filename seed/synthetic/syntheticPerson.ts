import type { Story } from '../package/storySchema'
import type { LongTail } from './longTail'
import { peopleNames, personName, place } from './names'
import { Random } from './random'
import { type Script, spellIn } from './scripts'
import { topics } from './topics'
import { invented } from './wordings'

/** A person, and what a story calls them. */
export type SyntheticPerson = {
  item: Story['people'][number]
  /** At the first mention; `comma` closes it where the sentence goes on. */
  who: string
  comma: ',' | ''
  again: string
}

/** People of one topic, by how often stories quote them. */
export const quotedPeople: LongTail = {
  size: Math.floor(peopleNames / topics.length),
  head: 8,
  exponent: 1.5,
}

const scripts: readonly [Script, ...Script[]] = ['cyrillic', 'greek', 'hebrew', 'arabic']

/** Person `number`, the same in every story. What remains of it by the topics is their topic. */
export function syntheticPerson(number: number): SyntheticPerson {
  const random = new Random(0x9e77, number, 1)
  const { jobs, bodies } = topics[number % topics.length] ?? topics[0]
  const town = place(random.below(1e6))
  const job = random.pick(jobs)
  const affiliation = `${town.text} ${random.pick(bodies)}`
  const fate = random.below(20)
  if (fate === 0) return unnamed(number, job, affiliation)
  if (fate === 1) return collective(number, town.text)

  const { given, family, courtesy, slug } = personName(number)
  const name = `${given} ${family}`
  const secondReference = `${random.chance(0.1) ? 'Dr.' : courtesy} ${family}`
  return {
    item: {
      slug: `${slug}-${number}`,
      name,
      kind: 'named',
      givenName: given,
      familyName: family,
      secondReference,
      ...(random.chance(0.3) && { alternateNames: [spellIn(random.pick(scripts), name)] }),
      jobTitle: job,
      affiliation,
      description: invented.description,
      ...(random.chance(0.2) && { sameAs: [`https://people.example/${slug}-${number}`] }),
    },
    who: `${name}, ${job} at the ${affiliation}`,
    comma: ',',
    again: secondReference,
  }
}

function unnamed(number: number, job: string, affiliation: string): SyntheticPerson {
  const who = `${/^[aeiou]/.test(job) ? 'an' : 'a'} ${job} at the ${affiliation}`
  return {
    item: {
      slug: `unnamed-source-${number}`,
      name: capital(who),
      kind: 'unnamed',
      secondReference: `the ${job}`,
      jobTitle: job,
      affiliation,
      description: invented.description,
    },
    who: `${who} who asked not to be named`,
    comma: '',
    again: `the ${job}`,
  }
}

function collective(number: number, town: string): SyntheticPerson {
  return {
    item: {
      slug: `neighbors-${number}`,
      name: `Neighbors from ${town}`,
      kind: 'collective',
      secondReference: 'the neighbors',
      description: invented.description,
    },
    who: `neighbors from ${town}`,
    comma: '',
    again: 'the neighbors',
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
