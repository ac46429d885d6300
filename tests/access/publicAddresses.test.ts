import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Newsroom, Role } from '../support/newsroom'
import { forbiddenText } from './forbiddenText'
import { itemsWithAddress, publicAddresses } from './publicAddresses'
import { type PublicAnswer, publicAnswer } from './publicAnswer'
import { openHiddenWorld, openPlainWorld } from './worlds'

/*
 * What leaves by other ways than GraphQL: each public address, for each item, in two worlds that
 * differ only in what readers must not learn of.
 */

let plain: Newsroom
let world: Newsroom
let addresses: string[]
let addressesOfTold: string[]
const forReaders = new Map<string, PublicAnswer>()

beforeAll(async () => {
  plain = await openPlainWorld()
  ;({ world } = await openHiddenWorld(plain))
  const items = await itemsWithAddress(world.context)
  const told = items.filter(({ isTold }) => isTold)
  addresses = publicAddresses(items.filter(({ isTold }) => !isTold))
  addressesOfTold = publicAddresses(told).filter(address => !addresses.includes(address))
})
afterAll(() => Promise.all([plain.close(), world.close()]))

async function cookieOf(newsroom: Newsroom, role: Role): Promise<string> {
  const token = await newsroom.tokenOf(role)
  return token ? `stet-session=${token}` : ''
}

const answerOf = async (newsroom: Newsroom, address: string, role: Role = 'anonymous') =>
  publicAnswer(newsroom, address, await cookieOf(newsroom, role))

describe('a public address', { timeout: 300_000 }, () => {
  it('tells readers nothing that is not public, just as where there is nothing else', async () => {
    const forbiddenIn = await forbiddenText(world.context, 'anonymous')
    const statuses = new Map<number, number>()
    for (const address of addresses) {
      const answer = await answerOf(world, address)
      expect(forbiddenIn(JSON.stringify(answer)), address).toBeUndefined()
      expect(answer, address).toEqual(await answerOf(plain, address))
      forReaders.set(address, answer)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
    console.log(`${addresses.length} addresses`, statuses)
    expect([...statuses.keys()].toSorted()).toEqual([200, 404])
  })

  it('answers editors the same', async () => {
    const whoAmI = '/api/graphql?query={authenticatedItem{...on User{name}}}'
    const signedIn = await fetch(`${world.address}${whoAmI}`, {
      headers: { cookie: await cookieOf(world, 'editor'), 'content-type': 'application/json' },
    })
    expect(await signedIn.text()).toContain('The editor')
    for (const address of addresses)
      expect(await answerOf(world, address, 'editor'), address).toEqual(forReaders.get(address))
  })

  it('tells of a withdrawn article that it was withdrawn, when and why, and nothing else', async () => {
    const answers: [string, number][] = []
    for (const address of addressesOfTold) {
      const { status, text } = await answerOf(world, address)
      const missing = (await answerOf(plain, address)).status
      if (status !== missing) answers.push([address, status])
      else continue
      const said = JSON.parse(text)
      expect(Object.keys(said).toSorted()).toEqual([
        ...['altIds', 'edNote', 'pubStatus', 'representationType', 'standard', 'type', 'uri'],
        'versionCreated',
      ])
    }
    expect(answers).toEqual([[expect.stringMatching(/^\/articles\/.*\.ninjs\.json$/), 410]])
  })
})
