import type { Rule } from '../issue'

/** A direct or partial quote whose source is not known: nobody can check it. */
export const quoteWithoutSource: Rule = ({ quotes }) =>
  quotes
    .filter(({ kind, source }) => (kind === 'direct' || kind === 'partial') && source === null)
    .map(({ slug, text }) => ({
      rule: 'quoteWithoutSource',
      severity: 'error',
      message: `Unresolved source: name the report or statement “${shortened(text)}” was taken from.`,
      block: null,
      start: 0,
      end: 0,
      about: slug,
    }))

function shortened(text: string): string {
  const words = text.split(/\s+/u)
  return words.length > 8 ? `${words.slice(0, 7).join(' ')} …` : text
}
