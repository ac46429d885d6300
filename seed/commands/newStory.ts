import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { runCommand } from '../../src/commands/runCommand'
import { problemsInText } from '../../src/fields/textRule'
import { textRules } from '../../src/fields/textRules'
import { toSlug } from '../../src/fields/toSlug'
import { PlainError } from '../../src/plainError'
import { isThere } from '../package/readPackageFile'
import { storyJsonSchemaFile } from '../package/storyJsonSchema'
import { storySkeleton } from '../package/storySkeleton'

const usage = `Usage: npm run story:new -- "Headline" [--slug SLUG] [--out FOLDER]
  --slug  the name in the story’s address; default: made of the headline
  --out   where the package goes; default: stories/ and the slug`

/** `npm run story:new`: begins a story package. What is there already is never written over. */
await runCommand(async () => {
  const { headline, slug, folder } = newStory()
  const fromProject = path.relative('.', folder)
  const isInProject = !fromProject.startsWith('..') && !path.isAbsolute(fromProject)
  const schema = path.relative(folder, storyJsonSchemaFile).replaceAll(path.sep, '/')

  const yaml = storySkeleton(headline, slug, isInProject ? schema : undefined)
  mkdirSync(path.dirname(folder), { recursive: true })
  mkdirSync(folder) // and nobody else has made it meanwhile
  writeFileSync(path.join(folder, 'story.yaml'), yaml)
  writeFileSync(path.join(folder, 'body.md'), 'The text of the story.\n')

  console.log(`${folder}: story.yaml and body.md are made.`)
  console.log('If the story came in as a text, keep that beside them as original.txt.')
  console.log(`Next: fill them in, then npm run story:check -- ${folder}`)
})

function newStory() {
  const { values, positionals } = parsed()
  const [headline, ...rest] = positionals
  if (!headline || rest.length > 0) throw new PlainError(usage)
  for (const problem of problemsInText(headline, textRules.line))
    throw new PlainError(`The headline: ${problem}.`)

  const slug = values.slug ?? shortened(toSlug(headline))
  for (const problem of problemsInText(slug, textRules.slug))
    throw new PlainError(
      values.slug === undefined
        ? 'The headline has no letters of which an address can be made: name one with --slug.'
        : `--slug: ${problem}.`,
    )
  const folder = values.out ?? path.join('stories', slug)
  if (isThere(folder))
    throw new PlainError(`${folder} is there already, and is kept: name another folder with --out.`)
  return { headline, slug, folder }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { slug: { type: 'string' }, out: { type: 'string' } },
    })
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : 'Bad arguments.'}\n${usage}`)
  }
}

/** As many of its words as fit. */
function shortened(slug: string): string {
  const { maxLength } = textRules.slug
  return slug.length <= maxLength ? slug : slug.slice(0, maxLength + 1).replace(/-[^-]*$/, '')
}
