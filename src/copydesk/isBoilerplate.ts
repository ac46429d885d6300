import type { HouseStyle } from './houseStyle'

/** Whether a line begins with words that web pages put under an article, and nobody wrote in one. */
export function isBoilerplate(line: string, { boilerplate }: HouseStyle): boolean {
  const start = line.trimStart().slice(0, 80).toLowerCase()
  return boilerplate.some(phrase => start.startsWith(phrase.toLowerCase()))
}
