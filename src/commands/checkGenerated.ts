import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { storyJsonSchema, storyJsonSchemaFile } from '../../seed/package/storyJsonSchema'
import { PlainError } from '../plainError'
import { keystoneArtifacts } from './keystoneArtifacts'
import { readerTypes, readerTypesFile } from './readerTypes'
import { runCommand } from './runCommand'

const migrations = 'migrations/sqlite'

/** Part of `npm run check`: what is generated and committed must be what the source generates. */
await runCommand(async () => {
  const { graphql, prisma } = await keystoneArtifacts()
  for (const [file, current] of [
    ['schema.graphql', () => graphql],
    ['schema.prisma', () => prisma],
    // Made of schema.graphql, and so only of one that is up to date.
    [readerTypesFile, readerTypes],
    [storyJsonSchemaFile, storyJsonSchema],
  ] as const) {
    if (readFileSync(file, 'utf8') !== current())
      throw new PlainError(`${file} is out of date. Make it again with: npm run generate`)
  }

  const diff = run('prisma', 'build/index.js', [
    ...['migrate', 'diff', '--exit-code'],
    ...['--from-migrations', migrations, '--to-schema', 'schema.prisma'],
  ])
  if (diff.status !== 0) {
    throw new PlainError(
      `${migrations} does not lead to schema.prisma. ` +
        `Write the missing migration with: npx prisma migrate dev --name WHAT_CHANGED\n${diff.output.trim()}`,
    )
  }
  console.log('Generated files and migrations are up to date.')
})

/** Runs a package's own command; npx would take a second more to find it. */
function run(name: string, file: string, args: string[]) {
  const { resolve } = createRequire(path.resolve('package.json'))
  const command = path.join(path.dirname(resolve(`${name}/package.json`)), file)
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}
