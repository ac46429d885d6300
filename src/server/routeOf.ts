const routes = [
  ['graphql', /^\/api\/graphql\/?$/],
  ['operations', /^\/(healthz|livez|metrics)\/?$/],
  ['articles', /^\/articles\//],
  ['events', /^\/events\//],
  ['feeds', /^\/feeds\//],
  ['sitemaps', /^\/sitemap/],
  ['oembed', /^\/oembed\/?$/],
  ['assets', /^\/(_next|fonts)\//],
] as const

/** What kind of address a path is, in few words: the admin UI’s pages are all that is left. */
export type Route = (typeof routes)[number][0] | 'admin'

/** The kind of address that a path is. Express takes no notice of case, and so does this. */
export function routeOf(path: string): Route {
  const lowered = path.toLowerCase()
  return routes.find(([, pattern]) => pattern.test(lowered))?.[0] ?? 'admin'
}
