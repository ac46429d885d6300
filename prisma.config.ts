import { dirname, delimiter } from 'node:path'
import { defineConfig } from 'prisma/config'
import { enginePath } from './src/database/schema-engine/enginePath.mjs'
import { externalTables } from './src/database/externalTables'
import { engineOf } from './src/database/engine'
import { prismaSchemaOf } from './src/database/prismaSchema'
import { env } from './src/env'

const engine = engineOf(env.databaseUrl)

process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= enginePath()

// Our engine is a script: it must find the Node that runs Prisma, for which better-sqlite3 was built.
process.env.PATH = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter)

// Prisma otherwise tells its maker what was run, and asks whether there is something newer.
process.env.CHECKPOINT_DISABLE ??= '1'
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1'
// On a terminal `generate` also fetches a survey and offers downloads, unless called with --no-hints,
// which Keystone does not, or from a git hook, which this makes it think.
process.env.GIT_PREFIX ??= ''

export default defineConfig({
  schema: prismaSchemaOf(engine),
  migrations: { path: `migrations/${engine}` },
  datasource: { url: env.databaseUrl },
  // Tables that no list describes: migrations/*/*_search, *_public_changes.
  experimental: { externalTables: true },
  tables: { external: externalTables[engine] },
})
