import { readFileSync } from 'node:fs'

import { stringify } from 'yaml'
import { z } from 'zod'

import type { ContentList } from '../../src/editorial/snapshotOf'
import { storyJsonSchemaFile } from './storyJsonSchema'
import { sections, storyFields } from './storyFields'

const described = z.object({ description: z.string(), enum: z.array(z.string()).optional() })
const item = z.object({ properties: z.record(z.string(), described) })
const jsonSchema = z.object({
  properties: z.record(z.string(), z.looseObject({ description: z.string() })),
})

const longestComment = 110

/** What is linked comes before what links it. */
const sectionsInOrder = ['Person', 'Source', 'Event', 'Quote'] as const

/**
 * The `story.yaml` of a new story: a valid draft, with every field there is in comments.
 *
 * @param schema where the JSON Schema is, as seen from the package; undefined when it is out of reach
 */
export function storySkeleton(headline: string, slug: string, schema: string | undefined): string {
  const { properties } = jsonSchema.parse(JSON.parse(readFileSync(storyJsonSchemaFile, 'utf8')))
  const fieldsOf = (list: ContentList) => {
    const section = properties[sections[list]]
    return Object.entries(item.parse(section?.items ?? section).properties).map(
      ([field, { description, enum: values }]) => ({
        field,
        about: values ? `One of ${values.join(', ')}.` : shortened(description),
      }),
    )
  }
  const given: Readonly<Record<string, string>> = { slug, headline, status: 'draft' }
  const article = fieldsOf('Article').map(({ field, about }) =>
    field in given
      ? `  ${field}: ${stringify(given[field], { lineWidth: 0 }).trim()}`
      : `  #${`${field}:`.padEnd(22)}# ${about}`,
  )
  const others = sectionsInOrder.map(list => {
    const section = sections[list]
    const fields = fieldsOf(list).map(({ field, about }, index) => {
      const must = storyFields[list][field]?.isRequired ? 'Required. ' : ''
      return `#  ${index === 0 ? '-' : ' '} ${`${field}:`.padEnd(18)}# ${must}${about}`
    })
    return [`# ${properties[section]?.description}`, `#${section}:`, ...fields].join('\n')
  })
  return [
    ...(schema ? [`# yaml-language-server: $schema=${schema}`] : []),
    '# The format: docs/story-packages.md. Take the # away from the fields that you fill in.',
    '',
    'article:',
    ...article,
    '',
    others.join('\n\n'),
    '',
  ].join('\n')
}

/** As many of its sentences as fit beside a field. */
function shortened(text: string): string {
  if (text.length <= longestComment) return text
  return /^.*\.(?= [A-Z])/.exec(text.slice(0, longestComment))?.[0] ?? text
}
