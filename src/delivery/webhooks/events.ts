/** What can happen to an article that readers see, and that a webhook can be told about. */
export const articleEvents = [
  { label: 'An article is published', value: 'published' },
  { label: 'A revision of it is published', value: 'updated' },
  { label: 'Readers are told of a correction', value: 'corrected' },
  { label: 'An article is withdrawn', value: 'withdrawn' },
] as const

/** What a delivery can be about: what happened to an article, or an admin’s test. */
export const deliveryEvents = [
  { label: 'Article published', value: 'published' },
  { label: 'Article updated', value: 'updated' },
  { label: 'Article corrected', value: 'corrected' },
  { label: 'Article withdrawn', value: 'withdrawn' },
  { label: 'Test', value: 'test' },
] as const

export type ArticleEvent = (typeof articleEvents)[number]['value']
export type DeliveryEvent = (typeof deliveryEvents)[number]['value']

/** The name of an event as receivers know it. */
export const eventName = (event: DeliveryEvent) =>
  event === 'test' ? 'webhook.test' : (`article.${event}` as const)
