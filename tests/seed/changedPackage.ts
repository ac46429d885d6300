import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { bundledStory } from '../../seed/bundledStory'

/**
 * Writes the bundled story into a folder, changed in every list: the names of all sources, the
 * affiliations of all people, the kinds of all events and quotes, and the body and its headline.
 */
export function changedPackage(folder: string): string {
  cpSync(bundledStory, folder, { recursive: true })
  const change = (file: string, replacements: readonly [RegExp, string][]) => {
    const target = path.join(folder, file)
    const before = readFileSync(target, 'utf8')
    const after = replacements.reduce((text, [from, to]) => text.replaceAll(from, to), before)
    writeFileSync(target, after)
  }
  change('story.yaml', [
    [/headline: The Us /g, 'headline: The US '],
    [/shortName: (.*)/g, 'shortName: $1, in short'],
    [/secondReference: (.*)/g, 'secondReference: $1, as called later'],
    [/factuality: reported/g, 'factuality: announced'],
    [/kind: partial/g, 'kind: direct'],
  ])
  change('body.md', [[/O ‘Brien/g, 'O’Brien']])
  return folder
}
