// Its default export is lost when Keystone bundles this file as CommonJS.
import { slugifyWithCounter } from '@sindresorhus/slugify'

/** What is read of a name; finding a slug takes time by the square of it. */
const longestName = 500

/**
 * Turns a name into a slug: accents folded, everything else that is not a letter or a digit a
 * hyphen. Empty when the name has no letter that can be written so.
 */
export function toSlug(name: string): string {
  return slugifyWithCounter()(name.slice(0, longestName), {
    decamelize: false,
    customReplacements: [['’', '']],
  })
}
