import type { HouseStyle } from '../../src/copydesk/houseStyle'
import { isSameName } from '../../src/copydesk/isSameName'
import { lettersOf } from '../../src/copydesk/lettersOf'
import { remembered } from '../../src/copydesk/remembered'
import { bodies, knownOutlets, newsWords } from './nameWords'
import { type Name, namesIn } from './namesIn'
import { groups, roles } from './speakerWords'
import type { Voice } from './voice'

/** Somebody the writer names, with the words this rests on. */
export type NamedPerson = {
  /** The fullest form. */
  name: string
  givenName: string
  familyName: string
  /** “Mr. Kim”, where the text says so. */
  secondReference: string
  alternateNames: string[]
  jobTitle: string
  confidence: number
  evidence: string
}

type Sighting = Name & { sign: Sign | undefined }
type Sign = { confidence: number; evidence: string; jobTitle: string }

/**
 * The people a story names, by the company their names keep: an honorific or a title before, an age
 * or a post after, a verb of saying beside it. A family name is joined to the full name that has it.
 */
export function peopleIn(voices: readonly Voice[], style: HouseStyle): NamedPerson[] {
  const sightings = voices.flatMap(voice =>
    namesIn(voice, style)
      .filter(name => couldBePerson(name, style) && !isOfBody(name, voice))
      .map(name => ({ ...name, sign: signOf(name, voice, style) })),
  )
  const full = sightings.filter(({ name }) => name.includes(' '))
  const single = sightings.filter(({ name }) => !name.includes(' '))

  const people: { person: NamedPerson; sightings: Sighting[] }[] = []
  for (const group of groupsOf(full)) {
    const [first] = group
    if (!first) continue
    const known = people.find(({ person }) => isSameName(person.name, first.name))
    if (!known) people.push({ person: personOf(group, single), sightings: group })
  }
  const named = people.filter(({ person }) => person.confidence > 0)
  const without = single.filter(
    ({ name }) =>
      !named.some(({ person }) => partsOf(person.name).some(part => isSameName(part, name))),
  )
  for (const group of groupsOf(without))
    named.push({ person: personOf(group, []), sightings: group })
  return named.map(({ person }) => person).filter(({ confidence }) => confidence > 0)
}

function groupsOf(sightings: readonly Sighting[]): Sighting[][] {
  const byName = new Map<string, Sighting[]>()
  for (const sighting of sightings) {
    const key = lettersOf(sighting.name)
    byName.set(key, [...(byName.get(key) ?? []), sighting])
  }
  return [...byName.values()]
}

const partsOf = (name: string) => name.split(' ')

function personOf(group: readonly Sighting[], single: readonly Sighting[]): NamedPerson {
  const name = group[0]?.name ?? ''
  const parts = partsOf(name)
  const alone = single.filter(({ name: other }) => parts.some(part => isSameName(part, other)))
  // Where the text calls Kim Jong Un “Mr. Kim”, Kim is the family name.
  const called = alone.find(({ honorific, title }) => honorific || title)
  const family = parts.find(part => called && isSameName(part, called.name)) ?? parts.at(-1) ?? name
  const honorific = [...alone, ...group].find(({ honorific }) => honorific)?.honorific ?? ''
  const titled = [...alone, ...group]
    .filter(({ title, name }) => /^\p{Lu}/u.test(title) && !name.includes(' '))
    .map(({ title, name }) => `${title} ${name}`)
  const givenAlone = alone
    .map(({ name }) => name)
    .filter(other => !isSameName(other, family) && !isSameName(other, name))
  const signs = [...group, ...alone].flatMap(({ sign }) => sign ?? [])
  const best = signs.toSorted((a, b) => b.confidence - a.confidence)[0]
  const jobTitle = [...group, ...alone].map(({ sign }) => sign?.jobTitle ?? '').find(Boolean) ?? ''
  const ownName = parts.length > 1 ? name : honorific ? `${honorific} ${name}` : (titled[0] ?? name)
  const others = [...group.map(({ name }) => name), ...titled, ...givenAlone]
  const isFirst = parts.length > 1 && isSameName(parts[0] ?? '', family)
  return {
    name: ownName,
    givenName: parts.length === 1 ? '' : (isFirst ? parts.slice(1) : parts.slice(0, -1)).join(' '),
    familyName: family,
    secondReference: honorific ? `${honorific} ${family}` : '',
    alternateNames: [...new Set(others)].filter(other => other !== ownName && other !== family),
    jobTitle,
    confidence: best?.confidence ?? 0,
    evidence: best?.evidence ?? '',
  }
}

/** Not Ringers in “the Guild of Ringers”. */
function isOfBody({ name, start }: Name, { text }: Voice): boolean {
  return (
    !name.includes(' ') &&
    /\p{Lu}[\p{L}]+ (?:of|for)(?: the)? $/u.test(text.slice(Math.max(0, start - 40), start))
  )
}

/** Whether nothing in a name says that it is a country, an outlet or a body. */
export function couldBePerson({ name, title, honorific }: Name, style: HouseStyle): boolean {
  const parts = partsOf(name)
  if (parts.length > 5 || parts.every(part => /^\p{Lu}+$/u.test(part) && part.length > 1))
    return false
  if (parts.length === 1 && isOrdinary(name)) return false
  if (/\p{Lu}\.$/u.test(name) || newsWords.test(name)) return false
  // Park is a family name too.
  if (bodies.test(name) && !title && !honorific) return false
  return !otherNames(style).has(lettersOf(name)) && !style.nationalities.includes(parts[0] ?? '')
}

const otherNames = remembered(
  ({ names, countries, nationalities }: HouseStyle) =>
    new Set(
      [...names, ...countries, ...nationalities, ...Object.keys(knownOutlets)].map(lettersOf),
    ),
)

const ordinary = new Set([...roles, ...groups])

/** “Prosecutors said” at the start of a sentence names nobody. */
function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    ordinary.has(lower) ||
    ordinary.has(lower.replace(/s$/, '')) ||
    ordinary.has(lower.replace(/men$/, 'man'))
  )
}

/** What has a name and is nobody: its capital, Varnheim, … */
const things =
  /\b(?:capital|city|town|village|port|island|river|region|province|company|firm|group|ship|vessel|boat|film|book|novel|song|newspaper|paper|magazine|journal|agency|brand|party|club|team|website|school|planet|mountain|hotel|pub|street)s?, $/i

const role = `(?:${roles.join('|')})`

/** What beside a name shows that it is a person's; the more it says, the surer. */
function signOf(name: Name, voice: Voice, style: HouseStyle): Sign | undefined {
  const before = voice.text.slice(Math.max(0, name.start - 60), name.start)
  const after = voice.text.slice(name.end, name.end + 160)
  const isFull = name.name.includes(' ')
  const told = (from: number, to: number) => voice.original.slice(Math.max(0, from), to).trim()
  const sign = (confidence: number, from: number, to: number, jobTitle = ''): Sign => ({
    confidence,
    evidence: told(from, to),
    jobTitle,
  })

  const [post, title = ''] =
    new RegExp(
      String.raw`^, (?:\d{1,3}, )?(?:then )?(?:the |an? |who (?:is|was) (?:the |an? )?)?((?:[^,.;:\ue000]{0,60}[ -])?${role}(?:[ ’'][^,.;:\ue000]{1,60})?)(?=[,.;:])`,
      'iu',
    ).exec(after) ?? []
  if (post && isFull)
    return sign(
      0.9,
      name.start,
      name.end + post.length,
      title.replace(/ (?:who|whose|which|that)\b.*$/u, '').trim(),
    )
  if (name.honorific) return sign(0.9, name.start - name.honorific.length - 1, name.end, name.title)
  if (name.title)
    return sign(isFull ? 0.9 : 0.7, name.start - name.title.length - 1, name.end, name.title)
  const isAside = /^[,.;]/.test(after)
  const [called, calledTitle = ''] =
    /(?:\b(?:the|his|her|their|its|an?)|[’']s?) ([\p{L} ’'-]{3,50}), (?:the \p{Ll}+ )?$/iu.exec(
      before,
    ) ?? []
  if (isFull && isAside && called && !things.test(before)) {
    const isRole = new RegExp(String.raw`(?:^|[ -])${role}$`, 'iu').test(calledTitle)
    return sign(isRole ? 0.8 : 0.6, name.start - called.length, name.end, isRole ? calledTitle : '')
  }
  const [young] = /[\p{L}\d]+-year-old (?:\p{Ll}+ )?$/iu.exec(before) ?? []
  if (young && isFull) return sign(0.8, name.start - young.length, name.end)
  const [age] = /^,? (?:\(\d{1,3}\)|aged \d{1,3}|\d{1,3}(?=[,.]))/.exec(after) ?? []
  if (age) return sign(0.9, name.start, name.end + age.length)
  const verbs = style.sourcingVerbs.join('|')
  const [says] =
    new RegExp(
      String.raw`^(?:,[^,.;:\ue000]{1,100},)?(?: (?:also|later|then|has|had))? (?:${verbs})(?![\p{L}-])`,
      'iu',
    ).exec(after) ?? []
  const [said] =
    new RegExp(String.raw`(?:\ue000 (?:${verbs})|\baccording to|\bsaid) $`, 'iu').exec(before) ?? []
  if (says) return sign(isFull ? 0.8 : 0.5, name.start, name.end + says.length)
  if (said)
    return sign(
      isFull ? 0.8 : 0.5,
      name.start - said.length + Number(said.startsWith('\ue000')),
      name.end,
    )
  return undefined
}
