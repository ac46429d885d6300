import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { postgresqlSchema, prismaSchemaOf } from '../database/prismaSchema'

/**
 * `npm run generate:postgresql`: makes Prisma's client for PostgreSQL of schema.prisma, unless it is
 * there already. Keystone makes the one for SQLite.
 */
const { resolve } = createRequire(path.resolve('package.json'))
const { version } = JSON.parse(readFileSync(resolve('prisma/package.json'), 'utf8'))
const file = prismaSchemaOf('postgresql')
const schema =
  `// Made by Prisma ${version} of schema.prisma, which says what to change.\n\n` +
  postgresqlSchema(readFileSync(prismaSchemaOf('sqlite'), 'utf8'))

if (!existsSync(file) || readFileSync(file, 'utf8') !== schema) {
  const unfinished = path.join(path.dirname(file), 'unfinished.prisma')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(unfinished, schema)
  const prisma = [resolve('prisma/build/index.js'), 'generate', '--schema', unfinished]
  const { status, stdout, stderr } = spawnSync(process.execPath, prisma, { encoding: 'utf8' })
  if (status === 0) renameSync(unfinished, file)
  else console.error(stdout + stderr)
  process.exitCode = status ?? 1
}
