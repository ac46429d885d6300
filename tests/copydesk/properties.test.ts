import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyToBody } from '../../src/copydesk/applyToBody'
import { blockTexts } from '../../src/copydesk/bodyText'
import { allIssues, checkStory } from '../../src/copydesk/checkStory'
import { houseStyle } from '../../src/copydesk/houseStyle'
import { isQuoted } from '../../src/copydesk/isQuoted'
import { passagesOf } from '../../src/copydesk/passagesOf'
import { textOf } from '../../src/copydesk/textOf'
import { tidy } from '../../src/copydesk/tidy'
import { randomStory } from './randomStory'
import { seed } from './seed'

const runs = { seed, numRuns: 400 }

describe(`any story (seed ${seed})`, () => {
  it('is checked by every rule, and every issue has a place in it', () => {
    fc.assert(
      fc.property(randomStory, story => {
        const misplaced = allIssues(story, houseStyle).filter(({ block, start, end }) => {
          if (block === null) return start !== 0 || end !== 0
          return !(0 <= start && start < end && end <= textOf(story, block).length)
        })
        expect(misplaced).toEqual([])
      }),
      runs,
    )
  })

  it('has issues with keys of their own, in reading order', () => {
    fc.assert(
      fc.property(randomStory, story => {
        const issues = checkStory(story)
        expect(new Set(issues.map(({ key }) => key)).size).toBe(issues.length)
        const order = issues.map(({ block, start }) =>
          block === null ? Infinity : (block < 0 ? -3 - block : block) * 1e6 + start,
        )
        expect(order).toEqual(order.toSorted((a, b) => (a === b ? 0 : a - b)))
      }),
      runs,
    )
  })

  it('is tidied once and for all', () => {
    fc.assert(
      fc.property(randomStory, story => {
        const once = { ...story, ...tidy(story) }
        const twice = tidy(once)
        expect(twice.changes).toEqual([])
        expect(twice.blocks).toEqual(once.blocks)
      }),
      runs,
    )
  })

  it('keeps every word of its quotations when tidied', () => {
    fc.assert(
      fc.property(randomStory, story => {
        const quoted = new Map(
          passagesOf(story, houseStyle).map(passage => [
            passage.block,
            Array.from(passage.text.split(''), (_, at) =>
              isQuoted(passage, { start: at, end: at + 1 }),
            ),
          ]),
        )
        // Each change moves what was quoted along with the text.
        const broken = tidy(story).changes.filter(({ block, start, before, after }) => {
          const isInside = quoted.get(block)?.slice(start, start + before.length) ?? []
          const isTouched = isInside.includes(true)
          quoted
            .get(block)
            ?.splice(start, before.length, ...Array.from(after.split(''), () => isTouched))
          return isTouched && lettersOf(before) !== lettersOf(after)
        })
        expect(broken).toEqual([])
      }),
      runs,
    )
  })

  it('is tidied the same in its document, whatever marks and links the text has', () => {
    const cuts = fc.array(fc.nat(40), { maxLength: 8 })
    fc.assert(
      fc.property(randomStory, cuts, (story, lengths) => {
        const body = story.blocks.map(text => paragraphOf(text, lengths))
        const { blocks, changes } = tidy(story)
        expect(blockTexts(applyToBody(body, changes))).toEqual(blocks)
      }),
      runs,
    )
  })
})

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** A paragraph whose text is cut into runs of these lengths: plain, bold, in a link, and again. */
function paragraphOf(text: string, lengths: readonly number[]) {
  let rest = text
  const runs = lengths.map(length => {
    const run = rest.slice(0, length)
    rest = rest.slice(length)
    return run
  })
  const children = [...runs, rest].map((run, index) => {
    if (index % 3 === 2)
      return { type: 'link', href: 'https://example.com', children: [{ text: run }] }
    return index % 3 === 1 ? { text: run, bold: true } : { text: run }
  })
  return { type: 'paragraph', children }
}
