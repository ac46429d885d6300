import { expect, it } from 'vitest'

import { rememberedLately } from '../../src/copydesk/rememberedLately'

it('the answers about the four asked about last are not worked out again', () => {
  const asked: string[] = []
  const find = rememberedLately(({ slug }: { slug: string }) => {
    asked.push(slug)
    return slug.toUpperCase()
  })
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(slug => ({ slug }))
  const stories = [a, b, c, d, a, d, e, b, a].map(story => story ?? { slug: '' })
  const answers = stories.map(find)
  expect(answers).toEqual(['A', 'B', 'C', 'D', 'A', 'D', 'E', 'B', 'A'])
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'a'])
})
