import { median } from '../median'
import type { Contender } from './contenders'
import { load, type Load } from './load'

/** How thoroughly: seconds that each is asked for in a round, and how many rounds there are. */
export type Thoroughness = { seconds: number; rounds: number }

/**
 * Measures each for a while, round by round and every other round in the opposite order, so that a
 * busy moment of the machine meets all alike.
 *
 * @returns of each what is in the middle of its rounds
 */
export async function measureInTurns<C extends Pick<Contender, 'server' | 'asked' | 'status'>>(
  contenders: readonly C[],
  connections: number,
  { seconds, rounds }: Thoroughness,
): Promise<Map<C, Load>> {
  const amounts = new Map<C, number>()
  for (const contender of contenders)
    amounts.set(contender, await amountFor(contender, connections, seconds))
  const taken = new Map<C, Load[]>(contenders.map(contender => [contender, []]))
  for (let round = 0; round < rounds; round++) {
    const turns = round % 2 === 0 ? contenders : contenders.toReversed()
    for (const contender of turns) {
      const { server, asked, status } = contender
      const amount = amounts.get(contender) ?? 0
      taken.get(contender)?.push(await load(server, asked, { amount, connections, status }))
    }
  }
  return new Map([...taken].map(([contender, loads]) => [contender, middleOf(loads)]))
}

/** Milliseconds of processor time: /proc counts by ten of them, and one in ten is near enough. */
const leastProcessor = 100

/** How many requests fill so many seconds, found by asking more and more, which warms up too. */
async function amountFor(
  { server, asked, status }: Pick<Contender, 'server' | 'asked' | 'status'>,
  connections: number,
  seconds: number,
): Promise<number> {
  for (let amount = 2 * connections; ; amount *= 4) {
    const { requests, perSecond, processor } = await load(server, asked, {
      ...{ amount, connections, status },
    })
    if (requests / perSecond > seconds / 3 && processor > 0)
      return Math.ceil(Math.max(perSecond * seconds, leastProcessor / processor))
  }
}

function middleOf(loads: readonly Load[]): Load {
  const middle = (of: keyof Load) => median(loads.map(load => load[of]))
  return {
    requests: middle('requests'),
    perSecond: middle('perSecond'),
    processor: middle('processor'),
    p50: middle('p50'),
    p99: middle('p99'),
  }
}
