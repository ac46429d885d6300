import { bodyText } from '../../src/copydesk/bodyText'
import type { ContentList } from '../../src/editorial/snapshotOf'
import { loadOrder, type Value } from './emptyContent'
import { addTo, countIn, emptyTally, type Plan, type Step, type Tally } from './plan'
import type { Action, FieldDifference } from './planItem'

const names = {
  Article: ['article', 'articles'],
  Quote: ['quote', 'quotes'],
  Person: ['person', 'people'],
  Source: ['source', 'sources'],
  Event: ['event', 'events'],
} as const

/**
 * What loading a package did, or would do, in a line: "created 1 article, 9 quotes, …", and below it
 * each item that is not simply made or left, field by field.
 */
export function describePlan(plan: Plan, { isDryRun }: { isDryRun: boolean }): string {
  const said = describeTally(addTo(emptyTally(), plan.steps), { isDryRun, ...plan })
  return [`${plan.story}: ${said}`, ...plan.steps.flatMap(describeStep)].join('\n')
}

/** How many items of each list came to each action: "created 2 people; kept 1 article." */
export function describeTally(
  tally: Tally,
  { isDryRun, hasNewFiles }: { isDryRun: boolean; hasNewFiles: boolean },
): string {
  const unchanged = countIn(tally, 'unchanged')
  const parts = ways.flatMap(([action, did, would]) => {
    const counts = listed(tally[action])
    return counts === '' ? [] : [`${isDryRun ? would : did} ${counts}`]
  })
  if (parts.length > 0)
    return `${[...parts, ...(unchanged > 0 ? [`${unchanged} unchanged`] : [])].join('; ')}.`
  const isNoted = hasNewFiles && isDryRun
  return `${isNoted ? 'would note its new files' : 'nothing to do'}, all ${unchanged} items are as they should be.`
}

const ways = [
  ['create', 'created', 'would create'],
  ['update', 'updated', 'would update'],
  ['kept', 'kept', 'would keep'],
  ['conflict', 'in conflict:', 'in conflict:'],
] as const

function listed(counts: Record<ContentList, number>): string {
  return loadOrder
    .toReversed()
    .flatMap(list => {
      const count = counts[list]
      return count === 0
        ? []
        : [`${count.toLocaleString('en-US')} ${names[list][count === 1 ? 0 : 1]}`]
    })
    .join(', ')
}

const labels: Partial<Record<Action, string>> = {
  update: 'update',
  kept: 'kept',
  conflict: 'conflict',
}

function describeStep({ action, list, slug, note, differences }: Step): string[] {
  const label = labels[action]
  if (!label) return []
  const head = `  ${label.padEnd(10)}${nameOf(list)} ${slug}${note ? `: ${note}` : ''}`
  return [head, ...differences.map(difference => `    ${describeDifference(action, difference)}`)]
}

const nameOf = (list: ContentList) => names[list][0]

function describeDifference(action: Action, difference: FieldDifference): string {
  const { field, loaded, package: ours, database } = difference
  if (action === 'update') return `${field}: ${shown(database, ours)} → ${shown(ours, database)}`
  const sides = [
    `package ${shown(ours, database)}`,
    `database ${shown(database, ours)}`,
    ...(action === 'conflict' && loaded !== undefined
      ? [`last loaded ${shown(loaded, ours)}`]
      : []),
  ]
  return `${field}: ${sides.join(', ')}`
}

const mostShown = 60

/** A value in a few words: of a long text, where it begins to differ from the other. */
function shown(value: Value | undefined, other: Value | undefined): string {
  const [text, against] = [textOf(value), textOf(other)]
  if (text === '') return '(empty)'
  if (text.length <= mostShown) return JSON.stringify(text)
  const from = Math.max(0, Math.min(firstDifference(text, against) - 20, text.length - mostShown))
  const cut = text.slice(from, from + mostShown)
  return JSON.stringify(`${from > 0 ? '…' : ''}${cut}${from + mostShown < text.length ? '…' : ''}`)
}

function firstDifference(text: string, other: string): number {
  let index = 0
  while (index < text.length && text[index] === other[index]) index++
  return index
}

function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every(entry => typeof entry === 'string'))
    return value.join(', ')
  return typeof value === 'object' ? bodyText(value) : String(value)
}
