import { dirname, delimiter } from 'node:path'
import { defineConfig } from 'prisma/config'
import { enginePath } from './src/database/schema-engine/enginePath.mjs'
import { searchTables } from './src/database/searchTables'
import { env } from './src/env'

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
  schema: 'schema.prisma',
  migrations: { path: 'migrations/sqlite' },
  datasource: { url: env.databaseUrl },
  // Tables that no list describes: migrations/sqlite/*_search, *_public_changes.
  experimental: { externalTables: true },
  tables: { external: [...searchTables, 'PublicChange'] },
})
