import { describe, expect, it } from 'vitest'

import { Answer } from '../../src/answers/answer'
import { AnswerCache, type Made, NeverSettled } from '../../src/answers/answerCache'

/** A cache whose changes the test makes. */
function openCache({ bytes = 1_000_000, moment = Infinity } = {}) {
  let news: string[] = []
  const changes = {
    take: () => news.splice(0),
    nextMoment: (now: Date) => (moment > now.getTime() ? moment : Infinity),
    close() {},
  }
  const change = (...tags: string[]) => void (news = [...news, ...tags])
  const cache = new AnswerCache(changes, bytes)
  void cache.refresh() // as every request does first
  return { cache, change }
}

const made = (text: string, ...tags: string[]): Made => ({
  answer: new Answer(Buffer.from(text)),
  tags: new Set(tags),
  isLasting: true,
})

function kept(cache: AnswerCache, key: string) {
  void cache.refresh()
  return cache.get(key)?.body.toString()
}

describe('an answer', () => {
  it('is kept until something that it depends on changes', async () => {
    const { cache, change } = openCache()
    await cache.make('a', async () => made('first', 'Person:1', 'Person:1>'))
    change('Person:2', 'Article')
    expect(kept(cache, 'a')).toBe('first')
    change('Person:1>')
    expect(kept(cache, 'a')).toBe(undefined)
  })

  it('is dropped with everything', async () => {
    const { cache, change } = openCache()
    await cache.make('a', async () => made('first'))
    expect(kept(cache, 'a')).toBe('first')
    change('*')
    expect(kept(cache, 'a')).toBe(undefined)
  })

  it('is not kept when it may not be, or nobody knows what it depends on', async () => {
    const { cache } = openCache()
    await cache.make('a', async () => ({ ...made('error'), isLasting: false }))
    await cache.make('b', async () => ({ ...made('open'), tags: undefined }))
    expect([kept(cache, 'a'), kept(cache, 'b')]).toEqual([undefined, undefined])
  })

  it('is made once for all who ask meanwhile', async () => {
    const { cache } = openCache()
    let count = 0
    const make = async () => made(String(++count))
    const all = await Promise.all([1, 2, 3].map(() => cache.make('a', make)))
    expect(all.map(({ body }) => body.toString())).toEqual(['1', '1', '1'])
  })

  it('fails for all who wait, and is made again for the next', async () => {
    const { cache } = openCache()
    const fail = () => cache.make('a', () => Promise.reject(new Error('no')))
    await expect(Promise.all([fail(), fail()])).rejects.toThrow('no')
    expect((await cache.make('a', async () => made('yes'))).body.toString()).toBe('yes')
  })

  it('is made again when something that it depends on changes under its hands', async () => {
    const { cache, change } = openCache()
    let count = 0
    const answer = await cache.make('a', async () => {
      if (++count < 3) change('Person:1')
      return made(String(count), 'Person:1')
    })
    expect(answer.body.toString()).toBe('3')
    expect(kept(cache, 'a')).toBe('3')
  })

  it('is not made again for another change, unless nobody knows what it depends on', async () => {
    const { cache, change } = openCache()
    const count = { known: 0, unknown: 0 }
    await cache.make('a', async () => {
      if (++count.known === 1) change('Person:2')
      return made('a', 'Person:1')
    })
    await cache.make('b', async () => {
      if (++count.unknown === 1) change('Person:2')
      return { ...made('b'), tags: undefined }
    })
    expect(count).toEqual({ known: 1, unknown: 2 })
  })

  it('is given up when it never settles', async () => {
    const { cache, change } = openCache()
    const never = cache.make('a', async () => {
      change('Person:1')
      return made('a', 'Person:1')
    })
    await expect(never).rejects.toThrow(NeverSettled)
  })

  it('ends with the next moment at which something becomes public', async () => {
    const moment = Date.now() + 300
    const { cache, change } = openCache({ moment })
    await cache.make('a', async () => made('before'))
    expect(kept(cache, 'a')).toBe('before')
    while (Date.now() < moment) {
      change('Person:1') // whatever else changes, the moment stays
      void cache.refresh()
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    expect(kept(cache, 'a')).toBe(undefined)
  })

  it('takes no more memory than it may, and with none is not kept', async () => {
    const { cache } = openCache({ bytes: 100_000 })
    for (let i = 0; i < 100; i++)
      await cache.make(`key ${i}`, async () => made('x'.repeat(5_000), `Person:${i}`))
    expect(cache.size).toBeGreaterThan(5)
    expect(cache.size).toBeLessThan(20)
    await cache.make('large', async () => made('x'.repeat(200_000)))
    expect(kept(cache, 'large')).toBe(undefined)

    const none = openCache({ bytes: 0 }).cache
    await none.make('a', async () => made('a'))
    expect(kept(none, 'a')).toBe(undefined)
  })
})
