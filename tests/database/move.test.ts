import { expect, it } from 'vitest'

import { databasePlace } from '../../src/database/databasePlace'
import { moveDatabase } from '../../src/database/move/moveDatabase'
import { storedRows } from '../faults/storedRows'
import { executeBeside } from '../support/executeBeside'
import { makeDatabase, openNewsroom } from '../support/newsroom'
import { moveThereAndBack } from './move'

it(
  'a newsroom moved to PostgreSQL and back is the same, and answers alike on both',
  {
    timeout: 240_000,
  },
  async () => {
    const { moved, found } = await moveThereAndBack({ stories: 100, queries: 60 })
    const rows = Object.fromEntries(moved.map(({ table, rows: count }) => [table, count]))
    expect(rows.Article).toBe(113)
    expect(rows._Article_people).toBeGreaterThan(100)
    expect(found).toBeGreaterThan(100)
  },
)

it('what is in a database beside Stet’s tables stays there', async () => {
  const [here, there] = [await openNewsroom('postgresql'), await makeDatabase('postgresql')]
  executeBeside(here.databaseUrl, [
    'CREATE VIEW "Watched" AS SELECT oid, relname FROM pg_class',
    'CREATE TABLE "Extended" (place point)',
    'ALTER EXTENSION plpgsql ADD TABLE "Extended"',
  ])
  await here.close()
  await moveDatabase(databasePlace(here.databaseUrl), databasePlace(there))
  expect(storedRows(there).User).toEqual(storedRows(here.databaseUrl).User)
  expect(Object.keys(storedRows(there))).not.toContain('Extended')
})

it('nothing is moved into a database that holds something', async () => {
  const [here, there] = [await openNewsroom('sqlite'), await openNewsroom('postgresql')]
  const before = storedRows(there.databaseUrl)
  await expect(
    moveDatabase(databasePlace(here.databaseUrl), databasePlace(there.databaseUrl)),
  ).rejects.toThrow(/is not empty: there are rows in User/)
  expect(storedRows(there.databaseUrl)).toEqual(before)
  await Promise.all([here.close(), there.close()])
})

it('a move that fails half way leaves nothing', async () => {
  const here = await openNewsroom('sqlite')
  const there = await makeDatabase('postgresql')
  await here.context.sudo().db.Person.createOne({ data: { name: 'One' } })
  // No rule of a list lets it in, and PostgreSQL keeps no such character.
  await here.context.sudo().prisma.watch.create({
    data: { id: 'w', item: 'with a \\0', user: 'u\u0000', seenAt: new Date() },
  })
  await expect(moveDatabase(databasePlace(here.databaseUrl), databasePlace(there))).rejects.toThrow(
    /Watch/,
  )
  await here.close()
  expect(Object.values(storedRows(there)).flat()).toEqual([])
})

it('what another program changes on the way is found out, and nothing is kept', async () => {
  const here = await openNewsroom('sqlite')
  await here.context.sudo().db.Person.createOne({ data: { name: 'One' } })
  await here.close()
  const there = await makeDatabase('postgresql')
  executeBeside(there, [
    `CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN NEW.name = NEW.name || ' '; RETURN NEW; END $$`,
    'CREATE TRIGGER meddling BEFORE INSERT ON "Person" FOR EACH ROW EXECUTE FUNCTION meddle()',
  ])
  await expect(moveDatabase(databasePlace(here.databaseUrl), databasePlace(there))).rejects.toThrow(
    /^Person: what was written is not what was read/,
  )
  expect(Object.values(storedRows(there)).flat()).toEqual([])
})

it('a database is not moved onto itself', async () => {
  const place = databasePlace(await makeDatabase('sqlite'))
  await expect(moveDatabase(place, place)).rejects.toThrow(/onto itself/)
})
