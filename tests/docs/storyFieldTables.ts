import { z } from 'zod'

import { storyJsonSchema } from '../../seed/package/storyJsonSchema'
import { sections, storyFields } from '../../seed/package/storyFields'
import { markdownTable } from '../access/markdownTable'

const field = z.looseObject({
  description: z.string(),
  type: z.string(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
const item = z.looseObject({ properties: z.record(z.string(), field) })
const schema = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ description: z.string() })),
})

/** What each part of `story.yaml` may say, for docs/story-packages.md. */
export function storyFieldTables(): string {
  const { properties } = schema.parse(JSON.parse(storyJsonSchema()))
  return (['Article', 'Person', 'Source', 'Event', 'Quote'] as const)
    .map(list => {
      const section = properties[sections[list]]
      const fields = item.parse(section?.items ?? section).properties
      const rows = Object.entries(fields).map(([name, about]) => [
        `\`${name}\`${storyFields[list][name]?.isRequired ? ' (required)' : ''}`,
        takes(list, name, about),
        about.description.replaceAll(/\s+/g, ' '),
      ])
      const table = markdownTable([['Field', 'Takes', 'Meaning'], ...rows])
      return `### ${sections[list]}\n\n${section?.description}\n\n${table}`
    })
    .join('\n\n')
}

function takes(list: keyof typeof sections, name: string, about: z.output<typeof field>): string {
  const { linksTo } = storyFields[list][name] ?? {}
  if (linksTo) return about.type === 'array' ? 'slugs' : 'a slug'
  if (about.enum) return about.enum.map(value => `\`${value}\``).join(', ')
  if (about.format === 'date-time') return 'a time'
  if (about.type === 'array') return 'a list of texts'
  if (about.type === 'integer') return `${about.minimum} to ${about.maximum}`
  return `a text, up to ${about.maxLength?.toLocaleString('en')}`
}
