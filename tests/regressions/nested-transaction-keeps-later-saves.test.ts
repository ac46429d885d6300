import { setTimeout as wait } from 'node:timers/promises'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { granted } from '../faults/refusal'
import { storedRows } from '../faults/storedRows'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * Prisma writes the id of the outer transaction into the options that a nested one is started with.
 * While those were one object for all, every later save was told to join that transaction: it was
 * lost with it, and once that transaction had ended, every save of the process was refused as BUSY.
 */

let newsroom: Newsroom
beforeEach(async () => {
  newsroom = await openNewsroom()
})
afterEach(() => newsroom.close())

const save = () => {
  const create = `mutation { createPerson(data: { name: "Kept" }) { id } }`
  return granted(newsroom.ask(create, { as: 'editor' }))
}

it('a save after a transaction that held another is not refused', async () => {
  await newsroom.context.transaction(async transaction => {
    await transaction.sudo().db.Person.createOne({ data: { name: 'Nested' } })
  })
  expect(await save()).toHaveProperty('createPerson.id')
})

it('a save beside a transaction that holds another is not rolled back with it', async () => {
  await newsroom.tokenOf('editor')
  let saving: Promise<unknown> | undefined
  const failing = newsroom.context.transaction(async transaction => {
    await transaction.sudo().db.Person.createOne({ data: { name: 'Nested' } })
    saving = save()
    await wait(500)
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await saving
  expect(storedRows(newsroom.file).Person).toEqual([expect.objectContaining({ name: 'Kept' })])
})
