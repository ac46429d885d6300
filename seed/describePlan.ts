import { loadOrder, type Plan } from './planStory'

const names = {
  Article: ['article', 'articles'],
  Quote: ['quote', 'quotes'],
  Person: ['person', 'people'],
  Source: ['source', 'sources'],
  Event: ['event', 'events'],
} as const

/** What loading a story did, in a sentence: "created 1 article, 9 quotes, …". */
export function describePlan({ story, steps }: Plan): string {
  const created = steps.filter(step => step.action === 'create')
  if (created.length === 0) return `${story}: nothing to do, all ${steps.length} items are there.`

  const counts = loadOrder.toReversed().flatMap(list => {
    const count = created.filter(step => step.list === list).length
    return count === 0 ? [] : [`${count} ${names[list][count === 1 ? 0 : 1]}`]
  })
  const kept = steps.length - created.length
  const rest = kept === 0 ? '.' : `; ${kept} items were there and were kept.`
  return `${story}: created ${counts.join(', ')}${rest}`
}
