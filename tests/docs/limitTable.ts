import { readFileSync } from 'node:fs'

import { queryLimits } from '../../src/graphql/queryLimits'
import { markdownTable } from '../access/markdownTable'

/** The query limits with what the source says of each, for docs/contract.md. */
export function limitTable(): string {
  const source = readFileSync('src/graphql/queryLimits.ts', 'utf8')
  const said = new Map(
    [...source.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\s+(\w+): [\d_]+,/gs)].map(
      ([, comment = '', name = '']) => [name, comment.replaceAll(/\s*\n\s*\*\s*|\s+/g, ' ').trim()],
    ),
  )
  const rows = Object.entries(queryLimits).map(([name, limit]) => {
    const meaning = said.get(name)
    if (!meaning) throw new Error(`queryLimits.${name} does not say what it counts`)
    return [`\`${name}\``, limit.toLocaleString('en'), meaning]
  })
  return markdownTable([['Limit', 'Highest', 'Counts'], ...rows])
}
