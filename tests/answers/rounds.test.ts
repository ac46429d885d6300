import { expect, it } from 'vitest'

import { Rounds } from '../../src/answers/rounds'

/** Rounds whose ends the test decides. */
function openRounds() {
  const ends: { over: () => void; fail: (reason: Error) => void }[] = []
  const rounds = new Rounds(() => new Promise((over, fail) => void ends.push({ over, fail })))
  return { rounds, ends }
}

it('who comes while a round is under way shares the next, which begins when that is over', async () => {
  const { rounds, ends } = openRounds()
  const first = rounds.join()
  const later = [rounds.join(), rounds.join()]
  expect(later[0]).toBe(later[1])
  expect(ends).toHaveLength(1)
  ends[0]?.over()
  await first
  const last = rounds.join() // the next has not begun, or has and there is one after it
  await new Promise(setImmediate)
  expect(ends).toHaveLength(2)
  ends[1]?.over()
  await later[0]
  await new Promise(setImmediate)
  ends[2]?.over()
  await last
})

it('a round that fails fails for those who share it, and for nobody else', async () => {
  const { rounds, ends } = openRounds()
  const [first, next] = [rounds.join(), rounds.join()]
  ends[0]?.fail(new Error('no'))
  await expect(first).rejects.toThrow('no')
  await new Promise(setImmediate)
  ends[1]?.over()
  await next
})

it('what is done at once waits for nobody', () => {
  let count = 0
  const rounds = new Rounds(() => void count++)
  expect([rounds.join(), rounds.join(), count]).toEqual([undefined, undefined, 2])
})
