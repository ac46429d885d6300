import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { checkStory, rules } from '../../src/copydesk/checkStory'
import type { Issue, Rule } from '../../src/copydesk/issue'
import { startOf } from '../../src/copydesk/startOf'
import { bundledOriginal, bundledStory } from '../copydesk/bundledStory'
import { textAt } from '../copydesk/textAt'

/** The bundled story with all of the text as received, its comment form too. */
const [headline = '', ...blocks] = bundledOriginal.split(/\n+/)
const story = { ...bundledStory, headline, blocks }
const issues = checkStory(story)

/** The words of an issue, with what to put there; of one about no place, the item it is about. */
function example(issue: Issue | undefined): string {
  if (!issue) return '—'
  if (issue.block === null) return `\`${issue.about}\``
  const words = startOf(textAt(story, issue))
  const shown = [words, ...(issue.suggestion ? [startOf(issue.suggestion)] : [])]
  return shown.map(text => `\`${text}\``).join(' → ')
}

/** The rules as docs/copydesk.md shows them. */
function drawn(): string {
  const rows = Object.entries<Rule>(rules).map(([name, { severity, finds }]) => {
    const first = issues.find(({ rule }) => rule === name)
    return `| \`${name}\` | ${severity} | ${finds} | ${example(first)} |`
  })
  return [
    '| Rule | Severity | Finds | In the bundled story |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

describe('docs/copydesk.md', () => {
  const page = readFileSync('docs/copydesk.md', 'utf8')

  it('shows the rules that check a story, in their order', () => {
    expect(page.replaceAll(/ +\|/g, ' |').replaceAll(/-{4,}/g, '---')).toContain(drawn())
  })

  it('names only files that are there', () => {
    const named = [...page.matchAll(/`((?:src|tests)\/[\w./]+)`/g)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(file => !existsSync(file))).toEqual([])
  })
})
