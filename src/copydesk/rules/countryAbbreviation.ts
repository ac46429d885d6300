import type { HouseStyle } from '../houseStyle'
import type { Finding, Rule } from '../issue'
import { mend } from '../mend'
import { type Passage, passagesOf } from '../passagesOf'
import { remembered } from '../remembered'

type Abbreviation = HouseStyle['abbreviations'][number]

export const countryAbbreviation = {
  severity: 'warning',
  finds: 'A country or union abbreviated in another way than the house’s: U.S. or Us for US.',
  check: (story, style) =>
    passagesOf(story, style).flatMap(passage =>
      style.abbreviations.flatMap(abbreviation => issuesIn(passage, abbreviation, style)),
    ),
} satisfies Rule

function issuesIn(passage: Passage, abbreviation: Abbreviation, style: HouseStyle): Finding[] {
  const { written, notAfterThe = [] } = abbreviation
  const { text } = passage
  const found: Finding[] = []
  for (const spelling of spellingsOf(abbreviation)) {
    for (let at = text.indexOf(spelling); at !== -1; at = text.indexOf(spelling, at + 1)) {
      const end = at + spelling.length
      const [before, after] = [text.slice(Math.max(0, at - 5), at), text.slice(end, end + 30)]
      if (/[\p{L}\p{N}.@#/]$/u.test(before) || /^(?:[\p{L}\p{N}@/]|\.[\p{L}\p{N}])/u.test(after))
        continue
      const isAfterThe = /\b[Tt]he $/.test(before)
      if (notAfterThe.includes(spelling) && !isAfterThe) continue
      if (found.some(issue => issue.start <= at && at < issue.end)) continue

      const [, next = ''] = /^[”’"')]* +(\p{Lu}\p{L}*)/u.exec(after) ?? []
      const hasStop = spelling.endsWith('.')
      const endsSentence =
        hasStop && (/^[”’"')]*(?:$|\n)/.test(after) || style.sentenceOpeners.includes(next))
      const suggestion = endsSentence ? `${written}.` : written
      const issue = mend({ passage, start: at, end }, suggestion)
      // "In the U.S. Officials said": whether the stop ends a sentence too, only a reader can tell.
      if (hasStop && isAfterThe && next !== '' && !endsSentence) delete issue.isSafe
      found.push(issue)
    }
  }
  return found
}

/** The longest first: U.S.A. is not U.S. with something behind it. */
const spellingsOf = remembered(({ not, notAfterThe = [] }: Abbreviation) =>
  [...not, ...notAfterThe].toSorted((a, b) => b.length - a.length),
)
