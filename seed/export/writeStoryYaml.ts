import type { ContentList } from '../../src/editorial/snapshotOf'
import type { Story } from '../package/storySchema'
import { sectionNames, sections } from './sections'
import { isSaid } from './sameValue'
import { storyFields } from './storyItem'
import { usualWidth, yamlScalar } from './yamlScalar'

/** Writes a story.yaml for a story that came from no package: always the same for the same story. */
export function writeStoryYaml(story: Story): string {
  const article = [
    'article:',
    ...itemLines('Article', story.article).map(line => indented(line, 2)),
  ]
  const parts = sectionNames
    .filter(section => story[section].length > 0)
    .map(section => [
      `${section}:`,
      ...story[section].flatMap(item => listItem(itemLines(sections[section], item), 2)),
    ])
  return [article, ...parts].map(lines => `${lines.join('\n')}\n`).join('\n')
}

/** The lines of an item in the schema's order, without what is empty. */
export function itemLines(list: ContentList, item: object): string[] {
  const said = new Map<string, unknown>(Object.entries(item))
  return storyFields(list)
    .filter(field => isSaid(list, field, said.get(field)))
    .flatMap(field =>
      fieldLines(field, said.get(field), list === 'Article' && field !== 'keywords'),
    )
}

/** A field with its value: a list in one line where that is short, else an entry a line. */
export function fieldLines(field: string, value: unknown, isTall = false): string[] {
  if (!Array.isArray(value)) return `${field}: ${yamlScalar(scalarOf(value))}`.split('\n')
  const entries = value.map(String)
  const short = `${field}: [${entries.map(entry => yamlScalar(entry, { isFlow: true })).join(', ')}]`
  if (!isTall && short.length <= usualWidth - 10 && !short.includes('\n')) return [short]
  return [
    `${field}:`,
    ...entries
      .flatMap(entry => `- ${yamlScalar(entry)}`.split('\n'))
      .map(line => indented(line, 2)),
  ]
}

/** The lines of an item as an entry of a list. */
export function listItem(lines: readonly string[], indent: number): string[] {
  return lines.map((line, index) => indented(index === 0 ? `- ${line}` : indented(line, 2), indent))
}

export function scalarOf(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value)
}

/** Lines that are empty stay empty. */
function indented(line: string, by: number): string {
  return line === '' ? '' : ' '.repeat(by) + line
}
