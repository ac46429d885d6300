import { expect, it } from 'vitest'

import { releaseEvent } from '../../src/delivery/webhooks/releaseEvent'

const now = new Date('2026-03-01T12:00:00Z')
const [earlier, later] = [new Date('2026-03-01T11:00:00Z'), new Date('2026-03-01T13:00:00Z')]

const article = (status: string, embargoUntil: Date | null = null, publishedAt = earlier) => ({
  status,
  publishedAt: status === 'published' ? publishedAt : null,
  embargoUntil,
})
const [draft, seen] = [article('draft'), article('published')]
const [held, ended] = [article('published', later), article('published', now)]
const [withdrawn, future] = [article('withdrawn'), article('published', null, later)]

it.each([
  ['a draft is saved', draft, draft, undefined],
  ['it is published', draft, seen, 'published'],
  ['it is made published', undefined, seen, 'published'],
  ['it is published under embargo', draft, held, undefined],
  ['it is published for a time to come', undefined, future, undefined],
  ['it is changed under embargo', held, held, undefined],
  ['it is withdrawn under embargo', held, withdrawn, undefined],
  ['its embargo is lifted', held, seen, 'published'],
  ['it is published when its embargo is just over', draft, ended, 'published'],
  ['it is changed', seen, seen, 'updated'],
  ['it is withdrawn', seen, withdrawn, 'withdrawn'],
  ['an embargo hides it again', seen, held, 'withdrawn'],
] as const)('%s', (_name, before, after, event) => {
  const change = { before, after, now, wasHeldBack: false, isCorrection: false }
  expect(releaseEvent(change)).toBe(event)
})

it('a correction is one only where readers know the article', () => {
  const change = { before: seen, after: seen, now, wasHeldBack: false, isCorrection: true }
  expect(releaseEvent(change)).toBe('corrected')
  expect(releaseEvent({ ...change, before: held, after: held })).toBeUndefined()
})

it('a change just after the end of an embargo, before that was announced, announces it', () => {
  const change = { before: ended, after: ended, now, wasHeldBack: true, isCorrection: true }
  expect(releaseEvent(change)).toBe('published')
  expect(releaseEvent({ ...change, after: withdrawn })).toBe('withdrawn')
})
