const inHtml: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * A value as JSON that may be put between `<script>` tags as it is: nothing in it can end the
 * script, begin a comment or an entity, or break a line of JavaScript.
 */
export function inlineJson(value: object): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, found => inHtml[found] ?? '')
}
