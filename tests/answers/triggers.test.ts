import { describe, expect, it } from 'vitest'

import { engines } from '../../src/database/engine'
import { reading } from '../access/policy'
import { makeDatabase } from '../support/newsroom'
import { triggersIn } from './triggersIn'

describe.each(engines)('the triggers that tell of public changes on %s', engine => {
  const triggers = async () => triggersIn((await makeDatabase(engine)).replace(/^file:/, ''))

  it('are those that the tables need: if not, give them to a new migration, and drop the old ones', async () => {
    const { there, needed } = await triggers()
    expect(there.length).toBeGreaterThanOrEqual(40)
    expect(there.toSorted()).toEqual(needed.toSorted())
  })

  it('watch every column that readers may be told of', async () => {
    const { written, columnsOf } = await triggers()
    const unwatched = Object.entries(reading).flatMap(([list, { publicFields }]) => {
      if (list === 'Correction') return [] // whatever is done to one counts
      const update = written.find(sql => sql.includes(`"PublicChange_${list}_update"`))
      return columnsOf(list)
        .filter(column => publicFields.includes(column) && column !== 'id')
        .filter(column => !update?.includes(`OLD."${column}"`))
        .map(column => `${list}.${column}`)
    })
    expect(unwatched).toEqual([])
  })
})
