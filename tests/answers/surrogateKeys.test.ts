import { expect, it } from 'vitest'

import { surrogateKeys } from '../../src/answers/surrogateKeys'

it('names all answers, the lists and the items', () => {
  const tags = new Set(['Article', 'Article:a', 'Article:a>', 'Article>', 'Person:p', 'Search'])
  expect(surrogateKeys(tags)).toBe('stet Article Search Article:a Person:p')
})

it('has lists stand for their items where it would be too long', () => {
  const people = Array.from({ length: 500 }, (_, i) => `Person:${i}`)
  const keys = surrogateKeys(new Set(['Article:a', ...people]))
  expect(keys).toBe('stet Person Article:a')
})
