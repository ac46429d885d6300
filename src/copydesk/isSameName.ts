import { lettersOf } from './lettersOf'

/** Whether two names differ only in capitals, hyphens, apostrophes and spaces. */
export function isSameName(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b)
}
