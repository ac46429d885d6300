/**
 * A page without the scripts that Next puts into every page, 135 kB of them, to take it over in the
 * browser. Every page here is whole without; data for machines (JSON-LD) stays.
 *
 * Text of a story cannot be taken for a script: React writes `<` in text as `&lt;`, and JSON-LD
 * holds no `<` at all.
 */
export function withoutScripts(page: string): string {
  return page
    .replaceAll(/<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[^]*?<\/script>/g, '')
    .replaceAll(/<link\b[^>]*\bas="script"[^>]*>/g, '')
}
