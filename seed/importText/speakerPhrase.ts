import { documents, groups, roles } from './speakerWords'

/** Words as a pattern, each with or without a capital. */
export const alternatives = (words: readonly string[]) =>
  words.map(word => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|')

const one = alternatives([...roles, 'one'])
const several = alternatives([...groups, ...roles.map(pluralOf)])
const papers = alternatives(documents)

function pluralOf(role: string): string {
  if (role.endsWith('man')) return role.replace(/man$/, 'men')
  if (role.endsWith('wife')) return role.replace(/fe$/, 'ves')
  if (/(?:s|ch)$/.test(role)) return `${role}es`
  return /[^aeiou]y$/.test(role) ? role.replace(/y$/, 'ies') : `${role}s`
}

/** No verb, preposition or conjunction: these are not part of the words before a noun. */
const adjective = String.raw`(?!(?:and|as|at|because|but|by|for|from|had|has|have|if|in|is|of|on|or|said|says|that|the|to|told|was|were|when|while|which|who|with|an?)\b)[\p{L}\p{N}’'-]+`
const determiner = `(?:${alternatives(['a', 'an', 'the', 'one', 'another', 'some', 'several', 'many', 'most', 'two', 'three', 'four', 'five', 'other', 'his', 'her', 'its', 'their', 'both'])})`
const tail = String.raw`(?: (?:to|for|of|at|in|from|with|on|close to|near|based in) [^,.;:\ue000]{1,70}?)?`
const noun = `(?:(?<one>${one})|(?<several>${several})|(?<paper>${papers}))(?![\\p{L}-])`
const before =
  'local|government|military|health|senior|police|state|foreign|opposition|former|rival|medical|council|city|village|independent'
const body =
  'Bank|Council|Ministry|Police|University|Authority|Agency|Association|Institute|Department|Government|Company|Trust|Club|Board|Commission|Committee|Union'
const capitalised = String.raw`(?:\p{Lu}[\p{L}.’'-]* )`

const withDeterminer = `${determiner} (?:${adjective} ){0,4}?${noun}${tail}`
const bare = `(?:${capitalised}|(?:${before}) ){0,3}(?<bare>${several})(?![\\p{L}-])${tail}`
const ofPlace = String.raw` (?:of|for) (?:the )?\p{Lu}[\p{L}-]*`
const proper = `(?:[Tt]he )?(?<proper>${capitalised}{1,4}(?:${body})(?:${ofPlace})?|(?:${body})${ofPlace})`

/** Somebody without a name at the end of a text: “an adviser to the ministry”, “local residents”. */
export const phraseAtEnd = new RegExp(
  `(^|[\\s,;:(—–\\ue000])(?<all>${proper}|${withDeterminer}|${bare})$`,
  'u',
)

/** The same at the start of a sentence, whatever it goes on to say. */
export const phraseOpening = new RegExp(`^(?<all>${proper}|${withDeterminer}|${bare})(?=[ ,])`, 'u')

/** The same at the start of a text, as all of it or up to a new clause. */
export const phraseAtStart = new RegExp(
  `^(?<all>${proper}|${withDeterminer}|${bare})(?=[,.;:?!\\ue000]| (?:who|on|in|after|before|and|as|when|while|told|said|last|this)\\b|$)`,
  'u',
)
