import type { StoryPerson, StorySource } from './story'

/** What an attribution needs to know of a person and of a source. */
export type Person = Pick<StoryPerson, 'slug' | 'name' | 'familyName' | 'secondReference' | 'kind'>
export type Source = Pick<
  StorySource,
  'slug' | 'name' | 'shortName' | 'kind' | 'partOf' | 'basedOn'
>

/** Institutions whose names take “the” when they have more than one word. */
const takesThe =
  /^(?:Administration|Agency|Army|Assembly|Association|Authority|Bank|Board|Bureau|Center|Centre|Chronicle|Commission|Committee|Company|Congress|Corporation|Council|Court|Department|Embassy|Foundation|Gazette|Globe|Government|Guardian|Herald|House|Independent|Institute|Journal|Ministry|Nations|Network|Observer|Office|Organi[sz]ation|Parliament|Party|Post|Press|Senate|Service|Standard|Sun|Telegraph|Times|Tribune|Union)$/

/** A source’s name as it reads in a sentence: Axios, but the Korean Central News Agency. */
export function inSentence({ name }: Pick<Source, 'name'>): string {
  const trimmed = name.trim()
  if (/^the /i.test(trimmed)) return `the ${trimmed.slice(4)}`
  const [ownName = ''] = trimmed.split(/ (?:of|for|in|on|by) /)
  const isInstitution = trimmed.includes(' ') && takesThe.test(ownName.split(' ').at(-1) ?? '')
  return isInstitution ? `the ${trimmed}` : trimmed
}

/**
 * A person as a sentence names them. What is no proper name loses its capital: “an adviser to North
 * Korea’s foreign ministry”, and “analysts” where the second reference (“the analysts”) shows that it
 * is an ordinary word.
 */
export function personInSentence({ name, kind, secondReference }: Person): string {
  const trimmed = name.trim()
  if (kind === 'named') return trimmed
  const [first = ''] = trimmed.split(' ')
  const lower = first.charAt(0).toLowerCase() + first.slice(1)
  const isOrdinary =
    /^(?:an?|the|some|one|two|three|several|many|most|other|unnamed|senior|former)$/.test(lower) ||
    secondReference.split(' ').includes(lower)
  return isOrdinary ? lower + trimmed.slice(first.length) : trimmed
}
