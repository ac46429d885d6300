import { readFileSync } from 'node:fs'

import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql'
import { z } from 'zod'

import { type ContentList, contentLists } from '../../src/editorial/snapshotOf'
import { sections, storyFields } from './storyFields'
import { storySchema } from './storySchema'

/** Where the JSON Schema of `story.yaml` is kept, for editors of YAML. */
export const storyJsonSchemaFile = 'seed/story.schema.json'

/** What is said of the parts of a package; the fields' own descriptions are those of the lists. */
const about: Readonly<Record<string, string>> = {
  article: 'The story itself; its text is in body.md.',
  people: 'Everyone the story names or quotes.',
  sources: 'Every outlet, report and statement the story rests on.',
  events: 'What happened, was said, announced or threatened.',
  quotes: 'Every quotation in the story.',
  slug: 'The name by which this is linked: lower-case letters, digits and hyphens, nobody else’s.',
}

type JsonSchema = z.core.JSONSchema.BaseSchema
type Fields = Record<string, JsonSchema>

/**
 * `story.yaml` as a JSON Schema, made of the schema that reads it. Each field is described as its
 * list describes it, which is read from schema.graphql.
 */
export function storyJsonSchema(): string {
  const graphql = buildSchema(readFileSync('schema.graphql', 'utf8'))
  const schema = z.toJSONSchema(storySchema, { io: 'input' })
  for (const [section, part] of Object.entries(fieldsOf(schema))) describe(part, about[section])
  for (const list of contentLists) {
    const section = fieldsOf(schema)[sections[list]]
    const item = list === 'Article' ? section : asSchema(section?.items)
    for (const [field, part] of Object.entries(fieldsOf(item))) {
      const { linksTo, isRequired, empty } = storyFields[list][field] ?? {}
      const link = linksTo && ` By slug, of the ${sections[linksTo]} of this package.`
      describe(
        part,
        (about[field] && !linksTo ? about[field] : described(graphql, list, field)) + (link ?? ''),
      )
      const isSaid = typeof empty === 'string' && empty !== ''
      if (!isRequired && isSaid) part.default = empty
    }
  }
  const title = 'story.yaml, the story package of Stet'
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`
}

function describe(part: JsonSchema, description: string | undefined) {
  if (!description) throw new Error('a part of the package is not described')
  part.description = description
}

function described(graphql: GraphQLSchema, list: ContentList, field: string): string {
  const type = graphql.getType(list)
  const description = isObjectType(type) ? type.getFields()[field]?.description : undefined
  if (!description) throw new Error(`${list}.${field} has no description: give it one in its list`)
  return description
}

function fieldsOf(schema: JsonSchema | undefined): Fields {
  return Object.fromEntries(
    Object.entries(schema?.properties ?? {}).flatMap(([name, part]) =>
      typeof part === 'object' ? [[name, part]] : [],
    ),
  )
}

function asSchema(items: JsonSchema['items']): JsonSchema | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined
}
