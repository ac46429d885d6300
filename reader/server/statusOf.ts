/**
 * The status that a page names in its head, where Next has no way to set one: the `<meta>` that
 * crawlers which render pages know too (developers.prerender.io, “prerender-status-code”).
 *
 * Text of a story cannot be taken for it: React writes `<` in text as `&lt;`.
 */
export function statusOf(page: string): number | undefined {
  const named = /<meta name="prerender-status-code" content="(\d{3})"\/?>/.exec(page)?.[1]
  return named === undefined ? undefined : Number(named)
}
