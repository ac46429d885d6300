import { setTimeout as wait } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { Admission, type Place } from '../../src/server/admission'

const limits = {
  slots: 4,
  slotsBesideEditors: 1,
  loopDelay: 50,
  patience: 1_000,
  patienceInOverload: 200,
  moment: 50,
  waiting: 20,
}

/** A place, with what has become of it so far. */
function watched(place: Place) {
  const seen: { outcome: 'waits' | 'goes' | 'refused' } & Place = { ...place, outcome: 'waits' }
  void place.turn.then(mayGo => (seen.outcome = mayGo ? 'goes' : 'refused'))
  return seen
}

/** Readers are let in each time the event loop comes round. */
const aRound = () => wait(10)

const outcomes = async (places: readonly ReturnType<typeof watched>[]) => {
  await aRound()
  return places.map(({ outcome }) => outcome)
}

/** So many readers who come at a time, in milliseconds. */
const readers = (admission: Admission, count: number, at = 0) =>
  Array.from({ length: count }, () => watched(admission.enterReader(at)))

describe('admission', () => {
  it('lets so many readers in at a time, the others in the order in which they came', async () => {
    const admission = new Admission(limits)
    const places = readers(admission, 6)
    expect(await outcomes(places)).toEqual(['goes', 'goes', 'goes', 'goes', 'waits', 'waits'])
    places[2]?.leave()
    places[2]?.leave() // the second time it means nothing
    expect(await outcomes(places.slice(4))).toEqual(['goes', 'waits'])
  })

  it('lets them in together, and one where somebody who is signed in came meanwhile', async () => {
    const round = () => new Promise(resolve => void setImmediate(resolve))
    const together = readers(new Admission(limits), 6)
    await round()
    expect(together.map(({ outcome }) => outcome)).toEqual([
      ...['goes', 'goes', 'goes', 'goes'],
      ...['waits', 'waits'],
    ])
    const admission = new Admission(limits)
    const places = readers(admission, 2)
    admission.enterEditor()
    await round()
    expect(places.map(({ outcome }) => outcome)).toEqual(['goes', 'waits'])
  })

  it('passes over a reader who has gone', async () => {
    const admission = new Admission(limits)
    const places = readers(admission, 6)
    places[4]?.leave()
    places[0]?.leave()
    expect(await outcomes(places.slice(4))).toEqual(['refused', 'goes'])
  })

  it('lets everybody in who is signed in, and fewer readers meanwhile', async () => {
    const admission = new Admission(limits)
    const editors = Array.from({ length: 10 }, () => watched(admission.enterEditor()))
    const places = readers(admission, 3)
    expect(await outcomes(editors)).toEqual(editors.map(() => 'goes'))
    expect(await outcomes(places)).toEqual(['goes', 'waits', 'waits'])
    for (const editor of editors) editor.leave()
    expect(await outcomes(places)).toEqual(['goes', 'goes', 'goes'])
  })

  it('refuses who has waited for a second', async () => {
    const admission = new Admission(limits)
    const places = readers(admission, 6)
    admission.look(0, 1_000)
    expect((await outcomes(places)).slice(4)).toEqual(['waits', 'waits'])
    admission.look(0, 1_001)
    expect((await outcomes(places)).slice(4)).toEqual(['refused', 'refused'])
  })

  it('refuses sooner once whoever was next has been late for a second', async () => {
    const admission = new Admission(limits)
    const early = readers(admission, 6)
    await aRound()
    admission.look(0, 100)
    const late = readers(admission, 2, 900)
    const later = readers(admission, 2, 1_000)
    admission.look(0, 1_101)
    expect(await outcomes([...early.slice(4), ...late, ...later])).toEqual([
      ...['refused', 'refused', 'refused', 'refused'],
      ...['waits', 'waits'],
    ])
    early[0]?.leave()
    early[1]?.leave()
    await aRound()
    // There is no line any more, so the next one begins with patience.
    const next = readers(admission, 1, 1_150)
    admission.look(0, 1_200)
    admission.look(0, 1_900)
    expect(await outcomes(next)).toEqual(['waits'])
  })

  it('is patient where there is always a line but each one’s turn comes soon', async () => {
    const admission = new Admission(limits)
    const places = readers(admission, limits.slots)
    let at = 0
    for (; at < 3_000; at += 100) {
      places.push(...readers(admission, 1, at + 80))
      await aRound()
      admission.look(0, at + 100)
      places.shift()?.leave()
    }
    const last = readers(admission, limits.slots + 1, at)
    admission.look(0, at + 500)
    expect((await outcomes(last)).at(-1)).toBe('waits')
  })

  it('keeps no more waiting than it may', async () => {
    const admission = new Admission(limits)
    await outcomes(readers(admission, limits.slots))
    const places = readers(admission, limits.waiting + 2)
    expect((await outcomes(places)).slice(-3)).toEqual(['waits', 'refused', 'refused'])
    expect(admission.waiting).toBe(limits.waiting)
  })

  it('takes slots away while the event loop is late, down to one, and gives them back', () => {
    const admission = new Admission(limits)
    const slotsAfter = (delays: readonly number[]) =>
      delays.map(delay => {
        admission.look(delay)
        return admission.slots
      })
    expect(slotsAfter([51, 51, 51, 50, 0, 0, 0])).toEqual([2, 1, 1, 2, 3, 4, 4])
  })
})
