import { wordDifferences } from './wordDifferences'
import { startOf } from './startOf'

const mostTold = 3

/**
 * What differs between two texts, as part of a sentence: “the body has “gifts”, the quote has
 * “presents””. The first few differences; the rest are counted.
 */
export function saidOtherwise(was: string, is: string, inOne: string, inOther: string): string {
  const told: string[] = []
  let removed = ''
  let added = ''
  const tell = () => {
    const [one, other] = [removed, added]
      .map(words => words.trim())
      .map(words => words && `“${startOf(words)}”`)
    if (one && other) told.push(`${inOne} ${one}, ${inOther} ${other}`)
    else if (one) told.push(`only ${inOne} ${one}`)
    else if (other) told.push(`only ${inOther} ${other}`)
    removed = added = ''
  }
  for (const { change, text } of wordDifferences(was.trim(), is.trim())) {
    if (change === 'removed') removed += text
    else if (change === 'added') added += text
    else if (/\S/.test(text)) tell()
    else [removed, added] = [removed && removed + text, added && added + text]
  }
  tell()
  const more = told.length - mostTold
  const rest = more > 0 ? [`${more} more ${more === 1 ? 'difference' : 'differences'}`] : []
  return [...told.slice(0, mostTold), ...rest].join('; ')
}
