import { expect, it } from 'vitest'

import { remembered } from '../../src/copydesk/remembered'

it('an answer is worked out once for each thing asked about, and again for its copy', () => {
  const asked: string[] = []
  const find = remembered(({ slug }: { slug: string }) => {
    asked.push(slug)
    return undefined
  })
  const [first, second] = [{ slug: 'first' }, { slug: 'second' }]
  for (const story of [first, second, first, { ...first }, second]) find(story)
  expect(asked).toEqual(['first', 'second', 'first'])
})
