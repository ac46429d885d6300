import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editYaml } from '../../seed/export/editYaml'
import { readStory } from '../../seed/export/readStory'
import { sameStory } from '../../seed/export/sameStory'
import { bySection } from '../../seed/export/sections'
import { spliceYaml } from '../../seed/export/spliceYaml'
import { writeStoryYaml } from '../../seed/export/writeStoryYaml'
import type { Story } from '../../seed/package/storySchema'
import { linesChanged } from './linesChanged'
import { randomLayout } from './randomLayout'
import { randomStory } from './randomPackage'

const seed = Number(process.env.EXPORT_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.RUNS ?? 60)

/** Every item that both stories name is the same one, under the same slug. */
const namesIn = (story: Story) =>
  bySection(section => new Map(story[section].map(({ slug }) => [slug, slug])))

/** A story, and one in which some fields and items are another's. */
const twoStories = fc
  .tuple(randomStory('story'), randomStory('story'), fc.infiniteStream(fc.nat(5)))
  .map(([before, other, chances]) => {
    const mixed = <Item extends object>(item: Item, another: Item | undefined): Item => {
      const fields = Object.entries(another ?? {}).filter(() => chances.next().value === 0)
      return { ...item, ...Object.fromEntries(fields) }
    }
    const after = {
      article: mixed(before.article, {
        ...other.article,
        ...{ people: undefined, sources: undefined, events: undefined, quotes: undefined },
      }),
      people: before.people.map((item, at) => mixed(item, other.people[at])),
      sources: before.sources.map((item, at) =>
        mixed(
          item,
          other.sources[at] && {
            ...other.sources[at],
            ...{ partOf: undefined, basedOn: undefined },
          },
        ),
      ),
      events: before.events,
      quotes: before.quotes.filter(() => chances.next().value !== 0),
    }
    const isWhole = after.article.status !== 'published' || after.article.publishedAt
    const article = isWhole ? after.article : { ...after.article, status: undefined }
    return { before, after: { ...after, article } satisfies Story }
  })

const layoutsOf = twoStories.chain(({ before, after }) =>
  randomLayout(before).map(yaml => ({ yaml, before, after })),
)

describe(`a story.yaml that is changed (EXPORT_SEED=${seed})`, () => {
  it('says what it should, whatever its layout; nearly always without a new layout', () => {
    let spliced = 0
    fc.assert(
      fc.property(layoutsOf, ({ yaml, before, after }) => {
        const read = readStory(editYaml(yaml, after, namesIn(before)))
        expect(read && sameStory(read, after)).toBe(true)
        const splice = readStory(spliceYaml(yaml, after, namesIn(before)))
        if (splice && sameStory(splice, after)) spliced++
      }),
      { seed, numRuns: runs },
    )
    expect(spliced / runs).toBeGreaterThan(0.9)
  })

  it('stays as it is to the byte when nothing has changed', () => {
    fc.assert(
      fc.property(layoutsOf, ({ yaml, before }) => {
        expect(editYaml(yaml, before, namesIn(before))).toBe(yaml)
      }),
      { seed, numRuns: runs },
    )
  })

  it('can be written from nothing, always alike', () => {
    fc.assert(
      fc.property(randomStory('story'), story => {
        const written = writeStoryYaml(story)
        const read = readStory(written)
        expect(read && sameStory(read, story)).toBe(true)
        expect(writeStoryYaml(structuredClone(story))).toBe(written)
      }),
      { seed, numRuns: runs },
    )
  })

  const flow = `article: { slug: s, headline: 'The Us', keywords: [a, b] } # all of it
people:
    # Who it is about.
    - slug: kim
      name: "Kim"   # one name
      description: >-
          A text that somebody has folded
          at this width.
      alternateNames:
          - K.
    - { slug: moon, name: Moon }
`
  const story = readStory(flow)

  it.each<[string, (story: Story) => object, string[]]>([
    [
      'a value between braces',
      ({ article }) => ({ article: { ...article, headline: 'It’s the US' } }),
      [
        "-article: { slug: s, headline: 'The Us', keywords: [a, b] } # all of it",
        "+article: { slug: s, headline: 'It’s the US', keywords: [a, b] } # all of it",
      ],
    ],
    [
      'an entry of a list in brackets',
      ({ article }) => ({ article: { ...article, keywords: ['a', 'no', 'b', 'c'] } }),
      [
        "-article: { slug: s, headline: 'The Us', keywords: [a, b] } # all of it",
        `+article: { slug: s, headline: 'The Us', keywords: [a, "no", b, c] } # all of it`,
      ],
    ],
    [
      'a name in quotes, with a comment beside it',
      ({ people: [kim, moon] }) => ({ people: [{ ...kim, name: 'Kim Jong Un' }, moon] }),
      ['-      name: "Kim"   # one name', '+      name: "Kim Jong Un"   # one name'],
    ],
    [
      'the end of a folded text',
      ({ people: [kim, moon] }) => ({
        people: [{ ...kim, description: 'A text that somebody has folded at that width.' }, moon],
      }),
      ['-          at this width.', '+          at that width.'],
    ],
    [
      'an entry of a list of lines',
      ({ people: [kim, moon] }) => ({
        people: [{ ...kim, alternateNames: ['K.', 'Chairman'] }, moon],
      }),
      ['+          - Chairman'],
    ],
    [
      'a field that comes in',
      ({ people: [kim, moon] }) => ({ people: [{ ...kim, jobTitle: 'yes' }, moon] }),
      ['+      jobTitle: "yes"'],
    ],
    [
      'an item that goes',
      ({ people: [kim] }) => ({ people: [kim] }),
      ['-    - { slug: moon, name: Moon }'],
    ],
    [
      'an item that comes',
      ({ people }) => ({ people: [...people, { slug: 'new', name: 'New', kind: 'unnamed' }] }),
      ['+    - slug: new', '+      name: New', '+      kind: unnamed'],
    ],
  ])('%s is changed where it stands', (_name, change, lines) => {
    if (!story) throw new Error('the file is no story')
    const after = { ...story, ...change(story) }
    expect(linesChanged(flow, editYaml(flow, after, namesIn(story)))).toEqual(lines)
  })

  it('keeps the line endings of Windows', () => {
    if (!story) throw new Error('the file is no story')
    const windows = flow.replaceAll('\n', '\r\n')
    const [kim, moon] = story.people
    if (!kim || !moon) throw new Error('the file is no story')
    const people = [{ ...kim, jobTitle: 'Leader', description: 'Short\nand more' }, moon]
    const edited = editYaml(windows, { ...story, people }, namesIn(story))
    expect(edited.replaceAll('\r\n', '')).not.toContain('\n')
  })
})
