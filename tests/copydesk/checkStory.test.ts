import { readdirSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { checkStory, rules } from '../../src/copydesk/checkStory'
import { houseStyle } from '../../src/copydesk/houseStyle'
import type { Issue } from '../../src/copydesk/issue'
import { settleOverlaps } from '../../src/copydesk/settleOverlaps'
import { bundledStory } from './bundledStory'
import { quoteOf } from './quoteOf'
import { storyOf } from './storyOf'
import { textAt } from './textAt'

describe('checking a story', () => {
  it('lists issues in reading order, those about no place last', () => {
    const story = storyOf(['The Us and the Us.', 'The Us.'], {
      headline: 'The Us',
      summary: 'The Us.',
      quotes: [quoteOf({ text: 'smart bomb', kind: 'term', speaker: null })],
    })
    const places = checkStory(story).map(({ block, start }) => [block, start])
    expect(places).toEqual([
      [-1, 4],
      [-2, 4],
      [0, 4],
      [0, 15],
      [1, 4],
      [null, 0],
    ])
  })

  it('has every rule’s file in the list, by its name', () => {
    const files = readdirSync('src/copydesk/rules').map(file => file.replace(/\.ts$/, ''))
    expect(Object.keys(rules).toSorted()).toEqual(files.toSorted())
  })

  it('follows another house style where the newsroom has one', () => {
    const quotes = [quoteOf({ text: 'a first' })]
    const story = storyOf(['He called it “a first”, it said.'], { quotes })
    const quotation = { ...houseStyle.quotation, stops: 'outside' as const }
    expect(checkStory(story)).toHaveLength(1)
    expect(checkStory(story, { ...houseStyle, quotation })).toEqual([])
  })
})

describe('a key', () => {
  const keys = (...blocks: string[]) =>
    checkStory({ ...bundledStory, headline: '', blocks }).map(({ key }) => key)

  it('is one issue’s own', () => {
    const all = checkStory(bundledStory).map(({ key }) => key)
    expect(new Set(all).size).toBe(all.length)
  })

  it('survives edits elsewhere', () => {
    const before = keys(
      'The Us said so.',
      'Mr. O ‘Brien left, and Mr. O ‘Brien came back, he said.',
    )
    const after = keys(
      'A new paragraph, he said.',
      'Later, the Us said so.',
      'Then Mr. O ‘Brien left in a hurry, and Mr. O ‘Brien came back, he said.',
    )
    const named = (all: string[]) => all.filter(key => /countryAbb|nameSpell/.test(key))
    expect(named(before)).toHaveLength(3)
    expect(named(after)).toEqual(named(before))
  })

  it('is another once the words have changed', () => {
    const [before] = keys('Kim Jong-un said so.')
    expect(before).toMatch(/^\["nameSpelling".*Kim Jong-un/)
    expect(keys('kim jong un said so.')).not.toContain(before)
  })
})

describe('of two issues about the same characters', () => {
  const issue = (rule: string, start: number, end: number, more: Partial<Issue> = {}): Issue => ({
    rule,
    severity: 'warning',
    message: '',
    block: 0,
    start,
    end,
    suggestion: rule,
    ...more,
  })
  const safe = { isSafe: true }
  const silent = { suggestion: undefined }

  it.each([
    ['the first stays, where they are the same', [issue('a', 0, 5), issue('b', 0, 5)], ['a']],
    ['the first stays, where they cross', [issue('a', 3, 8), issue('b', 0, 5)], ['a']],
    [
      'the first stays, where both are safe',
      [issue('a', 0, 8, safe), issue('b', 2, 5, safe)],
      ['a'],
    ],
    [
      'both stay, where one lies in the other',
      [issue('a', 0, 8, safe), issue('b', 2, 5)],
      ['a', 'b'],
    ],
    ['both stay, where they only touch', [issue('a', 0, 5), issue('b', 5, 8)], ['a', 'b']],
    [
      'both stay, in different blocks',
      [issue('a', 0, 5), issue('b', 0, 5, { block: 1 })],
      ['a', 'b'],
    ],
    [
      'both stay, where one suggests nothing',
      [issue('a', 0, 5, silent), issue('b', 0, 5), issue('c', 3, 8, silent)],
      ['a', 'b', 'c'],
    ],
  ])('%s', (_what, issues, expected) => {
    expect(settleOverlaps(issues).map(({ rule }) => rule)).toEqual(expected)
  })

  it('what to call somebody outranks how to spell it, and tidying spells it all the same', () => {
    const story = {
      ...bundledStory,
      blocks: ['Robert O’Brien came, Axios said. Then o ‘Brien left.'],
    }
    const found = checkStory(story).filter(({ block }) => block === 0)
    expect(found.map(each => [each.rule, textAt(story, each), each.suggestion])).toEqual([
      ['secondReference', 'o ‘Brien', 'Mr. O’Brien'],
    ])
  })
})
