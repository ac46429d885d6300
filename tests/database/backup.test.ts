import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import Database from 'better-sqlite3'
import { describe, expect, inject, it } from 'vitest'

import { backUp, restore } from '../../src/database/backup'
import { openNewsroomOn } from '../support/newsroom'
import { folderForThisTest } from '../support/temporaryFolder'

function scratch() {
  const folder = folderForThisTest()
  const file = path.join(folder, 'stet.db')
  copyFileSync(inject('migratedDatabase'), file)
  return { folder, file, backup: path.join(folder, 'backup.db') }
}

function peopleIn(file: string): string[] {
  const database = new Database(file, { readonly: true })
  const names = database
    .prepare<[], { name: string }>('SELECT name FROM Person ORDER BY name')
    .all()
  database.close()
  return names.map(({ name }) => name)
}

describe('a backup', () => {
  it('taken while the server runs holds everything acknowledged before it', async () => {
    const { file, backup } = scratch()
    const newsroom = await openNewsroomOn(file)
    const add = (name: string) => newsroom.context.sudo().db.Person.createOne({ data: { name } })
    await add('Before')
    const busy = Promise.all(['During 1', 'During 2', 'During 3'].map(add))
    await backUp(file, backup)
    await busy
    expect(peopleIn(backup)).toContain('Before')
    await newsroom.close()
  })

  it('is one file, and ends also while somebody writes all the time', async () => {
    const { folder, file, backup } = scratch()
    const writer = new Database(file)
    writer.pragma('journal_mode = WAL')
    writer.exec('CREATE TABLE Filler (x)')
    const fill = writer.prepare('INSERT INTO Filler VALUES (?)')
    writer.transaction(() => {
      for (let i = 0; i < 2_000; i++) fill.run('x'.repeat(4_000))
    })()
    const busy = setInterval(() => fill.run('more'), 1)
    await backUp(file, backup)
    clearInterval(busy)
    writer.close()
    expect(readdirSync(folder).filter(name => name.startsWith('backup'))).toEqual(['backup.db'])
  })

  it('does not take over the log of a database that is gone', () => {
    const { file, backup } = scratch()
    copyFileSync(file, backup)
    const writer = new Database(file)
    writer.pragma('journal_mode = WAL')
    writer.exec(
      "INSERT INTO Person (id, name, slug, alternateNames, sameAs, updatedAt) VALUES ('x','Ghost','ghost','[]','[]',0)",
    )
    copyFileSync(`${file}-wal`, `${file}.kept-wal`)
    writer.close()
    rmSync(file)
    copyFileSync(`${file}.kept-wal`, `${file}-wal`)
    restore(backup, file)
    expect(peopleIn(file)).toEqual([])
  })

  it('never overwrites another file', async () => {
    const { file, backup } = scratch()
    writeFileSync(backup, 'precious')
    await expect(backUp(file, backup)).rejects.toThrow('exists already')
    expect(readFileSync(backup, 'utf8')).toBe('precious')
  })

  it('is put back, and what was there is kept', async () => {
    const { folder, file, backup } = scratch()
    const newsroom = await openNewsroomOn(file)
    await newsroom.context.sudo().db.Person.createOne({ data: { name: 'First' } })
    await backUp(file, backup)
    await newsroom.context.sudo().db.Person.createOne({ data: { name: 'Second' } })
    await newsroom.close()

    const replaced = restore(backup, file)
    expect(peopleIn(file)).toEqual(['First'])
    expect(peopleIn(replaced ?? '')).toEqual(['First', 'Second'])
    expect(readdirSync(folder).filter(name => name.endsWith('.unfinished'))).toEqual([])
  })

  it('is not put back under a running server', async () => {
    const { file, backup } = scratch()
    const newsroom = await openNewsroomOn(file)
    await backUp(file, backup)
    expect(() => restore(backup, file)).toThrow('in use')
    await newsroom.close()
  })

  it('is not put back when it is not whole', () => {
    const { file, backup } = scratch()
    writeFileSync(backup, 'not a database at all, but long enough to be looked at')
    expect(() => restore(backup, file)).toThrow('not a SQLite database')
    expect(peopleIn(file)).toEqual([])
  })

  it('replaces a database that is damaged beyond opening', () => {
    const { file, backup } = scratch()
    copyFileSync(file, backup)
    writeFileSync(file, 'garbage '.repeat(1_000))
    restore(backup, file)
    expect(peopleIn(file)).toEqual([])
  })
})
