import { createHash } from 'node:crypto'

import { PlainError } from '../../plainError'
import { type DatabasePlace, stateOf } from '../databasePlace'
import { migrate } from '../migrate'
import { explainState } from '../startUpCheck'
import { openPostgresqlSource, openPostgresqlTarget } from './postgresqlSide'
import type { Cell, Source, Table, Target } from './side'
import { openSqliteSource, openSqliteTarget } from './sqliteSide'

/** What a table held when it was moved. */
export type Moved = { table: string; rows: number; hash: string }

/** Shows how far a step of the work is, which tells of each row; the total is known when checking. */
export type Watch = <T>(
  step: { unit: string; total?: number },
  work: (onRow: () => void) => Promise<T>,
) => Promise<T>

/**
 * Copies a database into another one, of the same engine or of the other, in one transaction: all of
 * it or nothing. Before that is committed every row is read back, and each table must have the hash
 * that it has where it came from.
 *
 * @throws PlainError when the target is not empty, or one of the two is not up to date.
 */
export async function moveDatabase(
  from: DatabasePlace,
  to: DatabasePlace,
  watch: Watch = (_step, work) => work(() => {}),
): Promise<Moved[]> {
  if (from.name === to.name) throw new PlainError('a database cannot be moved onto itself.')
  const state = await stateOf(from)
  if (state.kind !== 'ready') throw new PlainError(explainState(state, from.name))
  await prepare(to)

  const source = await openSource(from)
  try {
    const target = await openTarget(to)
    try {
      const tables = await sharedTables(source, target)
      await assertEmpty(tables, target, to.name)
      const moved = await watch({ unit: 'rows copied' }, async onRow => {
        const all: Moved[] = []
        for (const table of tables) all.push(await copy(table, { source, target }, onRow))
        return all
      })
      const total = moved.reduce((sum, { rows }) => sum + rows, 0)
      await watch({ unit: 'rows checked', total }, async onRow => {
        for (const [index, table] of tables.entries()) {
          const kept = await digest(table, target.rows(table), onRow)
          if (kept.hash === moved[index]?.hash) continue
          throw new PlainError(
            `${table.name}: what was written is not what was read. Nothing was kept.`,
          )
        }
      })
      await target.commit()
      return moved
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const openSource = ({ engine, url, name }: DatabasePlace) =>
  engine === 'sqlite' ? openSqliteSource(name) : openPostgresqlSource(url)

async function openTarget({ engine, url, name }: DatabasePlace): Promise<Target> {
  try {
    return engine === 'sqlite' ? openSqliteTarget(name) : await openPostgresqlTarget(url)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!isHeld.test(code)) throw error
    throw new PlainError(`${name} is in use. Stop whoever uses it, then move again.`)
  }
}

/** What SQLite and PostgreSQL say when somebody else has a lock. */
const isHeld = /^SQLITE_BUSY|^55P03$/

/** Makes a database that is not there, and sets one up that is empty. */
async function prepare({ url, engine, name }: DatabasePlace) {
  const before = await stateOf({ url, engine, name })
  if (before.kind === 'missing' || before.kind === 'empty') return migrate(url)
  if (before.kind !== 'ready') throw new PlainError(explainState(before, name))
}

async function sharedTables(source: Source, target: Source): Promise<Table[]> {
  const [ours, theirs] = [await source.tables(), await target.tables()]
  const byName = (a: Table, b: Table) => (a.name < b.name ? -1 : 1)
  const sorted = ours.toSorted(byName)
  if (JSON.stringify(sorted) !== JSON.stringify(theirs.toSorted(byName)))
    throw new PlainError(
      'the two databases do not have the same tables, though both are up to date.',
    )
  return sorted
}

async function assertEmpty(tables: readonly Table[], target: Target, name: string) {
  for (const table of tables) {
    for await (const _ of target.rows(table))
      throw new PlainError(
        `${name} is not empty: there are rows in ${table.name}. Name a database that is, or one that is not there yet.`,
      )
  }
}

/** So much is held in memory at a time. */
const portion = { rows: 500, characters: 2_000_000 }

async function copy(
  table: Table,
  { source, target }: { source: Source; target: Target },
  onRow: () => void,
): Promise<Moved> {
  let rows: Cell[][] = []
  let characters = 0
  const write = async () => {
    try {
      if (rows.length > 0) await target.insert(table, rows)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new PlainError(`${table.name} cannot be written: ${reason}. Nothing was kept.`)
    }
    rows = []
    characters = 0
  }
  async function* written() {
    for await (const row of source.rows(table)) {
      rows.push(row)
      for (const cell of row) if (typeof cell === 'string') characters += cell.length
      if (rows.length >= portion.rows || characters >= portion.characters) await write()
      yield row
    }
    await write()
  }
  return digest(table, written(), onRow)
}

async function digest(
  table: Table,
  rows: AsyncIterable<Cell[]>,
  onRow: () => void,
): Promise<Moved> {
  const hash = createHash('sha256')
  let count = 0
  for await (const row of rows) {
    hash.update(JSON.stringify(row)).update('\n')
    count += 1
    onRow()
  }
  return { table: table.name, rows: count, hash: hash.digest('hex') }
}
