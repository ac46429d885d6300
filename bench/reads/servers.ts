import { randomBytes } from 'node:crypto'

import { startProductionServer } from '../../tests/support/productionServer'
import { startPlainKeystone } from './plainKeystone'
import { residentMemory } from './processTree'
import { type Server, startServer } from './startServer'

export type Servers = Awaited<ReturnType<typeof startServers>>

/** Starts what is measured on an archive, and what it is held against, each in a process of its own. */
export async function startServers(archive: string) {
  const starting = {
    floorCached: startFloor(archive, { isCached: true }),
    floorDb: startFloor(archive),
    stet: startStet(archive),
    uncachedStet: startStet(archive, { isCached: false }),
    plainKeystone: startPlainKeystone(archive),
  }
  const all = await Promise.allSettled(Object.values(starting))
  const stop = () =>
    Promise.all(all.map(one => (one.status === 'fulfilled' ? one.value.stop() : undefined)))
  const failed = all.find(one => one.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return {
    floorCached: await starting.floorCached,
    floorDb: await starting.floorDb,
    stet: await starting.stet,
    uncachedStet: await starting.uncachedStet,
    plainKeystone: await starting.plainKeystone,
    stop,
  }
}

/** Starts the floor on an archive: reading it, or keeping the answers that it gave. */
export const startFloor = (archive: string, { isCached = false } = {}) =>
  startServer([
    ...['--import', 'tsx', 'bench/reads/floorServer.ts', archive],
    ...(isCached ? ['--cached'] : []),
  ])

/** Starts Stet on an archive as `npm run build && npm start` does, the admin UI included. */
export async function startStet(archive: string, { isCached = true } = {}): Promise<Server> {
  const server = await startProductionServer(archive, {
    adminUi: true,
    variables: {
      SESSION_SECRET: randomBytes(32).toString('base64'),
      ...(!isCached && { ANSWER_CACHE_MB: '0' }),
    },
  })
  return { ...server, pid: server.process.pid ?? 0 }
}

/** The most memory that a Stet has in use now, in megabytes. */
export const memoryOfStet = ({ stet, uncachedStet }: Servers) =>
  Math.max(...[stet, uncachedStet].map(({ pid }) => residentMemory(pid)))
