import type { HouseStyle } from './houseStyle'
import { remembered } from './remembered'

/** Whether a line begins with words that web pages put under an article, and nobody wrote in one. */
export function isBoilerplate(line: string, style: HouseStyle): boolean {
  const start = line.trimStart().slice(0, 80).toLowerCase()
  return phrasesOf(style).some(phrase => start.startsWith(phrase))
}

const phrasesOf = remembered(({ boilerplate }: HouseStyle) =>
  boilerplate.map(phrase => phrase.toLowerCase()),
)
