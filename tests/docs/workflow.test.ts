import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { type Transition, transitions } from '../../src/editorial/transitions'

/** The transition table as docs/workflow.md shows it. */
function drawn(): string {
  const rows = Object.entries<Transition>(transitions).map(([verb, { from, to, roles, on }]) => {
    const what = on ? { original: 'the article', workingCopy: 'a working copy' }[on] : 'any'
    return `| \`${verb}\` | ${from.join(', ')} | ${to ?? 'as it was'} | ${what} | ${roles.join(', ')} |`
  })
  return ['| Verb | From | To | On | Who |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

describe('docs/workflow.md', () => {
  it('draws the transition table that the code follows', () => {
    const shown = readFileSync('docs/workflow.md', 'utf8')
      .replaceAll(/ +\|/g, ' |')
      .replaceAll(/-{4,}/g, '---')
    expect(shown).toContain(drawn())
  })
})
