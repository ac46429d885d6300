import { Client } from 'pg'

import { type AppliedMigration, migrationState } from './migrationState'
import type { DatabaseState } from './startUpCheck'

/** How long to wait for a server to answer, in milliseconds. */
const patience = 5_000

/** Looks at a PostgreSQL database without changing it, and says in which state it is. */
export async function postgresqlState(url: string): Promise<DatabaseState> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience })
  client.on('error', () => undefined) // whoever waits for an answer is told
  try {
    await client.connect()
    return await stateBehind(client)
  } catch (error) {
    const state = stateByCode[codeOf(error)]
    if (state) return { kind: state }
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function stateBehind(client: Client): Promise<DatabaseState> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  if (rows.length === 0) return { kind: 'empty' }
  if (!rows.some(({ name }) => name === '_prisma_migrations')) return { kind: 'foreign' }
  const isReadOnly = await client.query<{ off: boolean }>(
    `SELECT current_setting('transaction_read_only') = 'off' AND
      has_table_privilege('"Article"', 'INSERT') AS off FROM pg_tables WHERE tablename = 'Article'`,
  )
  if (isReadOnly.rows[0]?.off === false) return { kind: 'readOnly' }
  const applied = await client.query<AppliedMigration>('SELECT * FROM _prisma_migrations')
  return migrationState(applied.rows, 'postgresql')
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error) return String(error.code)
  return /timeout|terminated/i.test(error.message) ? 'ETIMEDOUT' : ''
}

const stateByCode: Record<string, 'unreachable' | 'denied' | 'missing'> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  '53300': 'unreachable',
  '57P03': 'unreachable',
  '28000': 'denied',
  '28P01': 'denied',
  '3D000': 'missing',
}
