import type { HouseStyle } from '../../src/copydesk/houseStyle'
import type { Place } from '../../src/copydesk/place'
import { openers } from './nameWords'
import { roles } from './speakerWords'
import type { Voice } from './voice'

/** A run of words with capitals: what may be a name. */
export type Name = Place & {
  /** As a newsroom writes it: apostrophes closed up, no possessive. */
  name: string
  /** “Mr.” where one stands before it. */
  honorific: string
  /** “North Korean leader” where a title stands before it. */
  title: string
}

const abbreviated = '(?:Mrs?|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Capt|Sgt|Col|Lt|Rev)'
const word = String.raw`(?:${abbreviated}\.|\p{Lu}\.(?:\p{Lu}\.)*(?![\p{L}])|(?:Mc|Mac)?\p{Lu}[\p{L}\p{M}]*(?:[-‐‑'’](?=\p{L})(?!s(?![\p{L}]))[\p{L}\p{M}]+)*)`
const particle = '(?:de|da|van|von|der|den|al|el|bin|ibn|la|le|di|du|dos|del|ten|ter)'
const torn = String.raw`[OoDdLl] ?[‘'’\u0060´] ?\p{Lu}\p{Ll}+`
const run = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#])(?:${torn}|${word})(?: (?:${particle} ){0,2}(?:${torn}|${word}))*`,
  'gu',
)

/** The capitalised runs of a paragraph, the words before them that are no part of a name taken off. */
export function namesIn({ block, text }: Voice, style: HouseStyle): Name[] {
  return [...text.matchAll(run)].flatMap(({ 0: whole, index }) => {
    let start = index
    let honorific = ''
    const titles: string[] = []
    let words = whole.split(' ')
    for (let count = titleWords(words, style); count > 0; count = titleWords(words, style)) {
      const taken = words.slice(0, count)
      const last = taken.at(-1) ?? ''
      if (style.honorifics.includes(last)) honorific = last
      else if (!openers.test(last)) titles.push(...taken)
      start += taken.join(' ').length + 1
      words = words.slice(count)
    }
    const end = index + whole.length
    if (words.length === 0 || start >= end) return []
    const name = tidyName(words.join(' '))
    const title = [titleBefore(text, index, honorific), ...titles].filter(Boolean).join(' ')
    return [{ block, start, end, name, honorific, title }]
  })
}

const roleWord = new RegExp(
  `^(?:${roles.join('|')}|mp|mep|sir|dame|lord|lady|king|queen|prince|princess)$`,
  'i',
)

/** How many words at the start of a run are an opener, an honorific, or a title and what is before it. */
function titleWords(words: readonly string[], style: HouseStyle): number {
  if (words.length === 1 && openers.test(words[0] ?? '')) return 1
  for (let count = Math.min(words.length - 1, 4); count > 0; count--) {
    const last = words[count - 1] ?? ''
    if (style.honorifics.includes(last) || roleWord.test(last)) return count
  }
  return words.length > 1 && openers.test(words[0] ?? '') ? 1 : 0
}

/** The title in lower case that stands before a name: “the striker”, “North Korean leader”. */
function titleBefore(text: string, start: number, honorific: string): string {
  const before = text.slice(Math.max(0, start - 80), start)
  const title =
    /(?<![\p{L}\p{M}.’'-])((?:(?:\p{Lu}[\p{L}.]*|vice|deputy|chief|former|foreign|prime|defen[cs]e|finance|head|team|assistant|senior|council|party|lead|national|security|north|south|east|west|northern|southern) )*)(\p{Ll}[\p{Ll}-]+) $/u.exec(
      before,
    )
  if (honorific || !title || !roleWord.test(title[2] ?? '')) return ''
  return `${(title[1] ?? '').replace(/^(?:The|A|An) /, '')}${title[2]}`
}

/** “O ‘Brien” is O’Brien. */
export function tidyName(name: string): string {
  return name
    .replaceAll(
      /(?<![\p{L}])([OoDdLl]) ?[‘'’`´] ?(?=\p{Lu})/gu,
      (_, prefix: string) => `${prefix.toUpperCase()}’`,
    )
    .replaceAll(/(?<=\p{L})['‘`´](?=\p{L})/gu, '’')
    .trim()
}
