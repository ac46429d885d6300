import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

import { bundledStory } from '../../seed/bundledStory'
import { storyJsonSchema, storyJsonSchemaFile } from '../../seed/package/storyJsonSchema'
import { smallYaml, yamlWith } from './smallPackage'

/* What an editor of YAML is told while somebody types. */

const schema = z.fromJSONSchema(JSON.parse(storyJsonSchema()))
const isValid = (yaml: string) => schema.safeParse(parse(yaml)).success
const bundled = path.join(bundledStory, 'story.yaml')

describe('the JSON Schema of story.yaml', () => {
  it('is what the schema makes of it: npm run generate', () => {
    expect(readFileSync(storyJsonSchemaFile, 'utf8')).toBe(storyJsonSchema())
  })

  it.each([
    ['the bundled story', readFileSync(bundled, 'utf8'), true],
    ['the small package', smallYaml, true],
    ['a kind that is none', yamlWith('kind: named', 'kind: famous'), false],
    ['a field that is none', yamlWith('jobTitle', 'title'), false],
    ['a number for a date', yamlWith('date: 2019-10', 'date: 2019'), false],
    ['a missing name', yamlWith('    name: Kim Jong Un\n', ''), false],
    ['a slug that is none', yamlWith('slug: kim-jong-un', 'slug: Kim'), false],
  ])('%s', (_what, yaml, expected) => {
    expect(isValid(yaml)).toBe(expected)
  })

  it('is where the bundled story says it is', () => {
    const [, named = ''] = /\$schema=(.*)/.exec(readFileSync(bundled, 'utf8')) ?? []
    expect(path.join(bundledStory, named)).toBe(path.resolve(storyJsonSchemaFile))
  })
})
