import { describe, expect, it } from 'vitest'

import { checkStory } from '../../src/copydesk/checkStory'
import type { Story, StorySource } from '../../src/copydesk/story'
import { bundledStory } from './bundledStory'
import { quoteOf } from './quoteOf'
import { storyOf } from './storyOf'
import { textAt } from './textAt'

const source = (slug: string, kind: string, more: Partial<StorySource> = {}): StorySource => ({
  slug,
  name: slug,
  shortName: '',
  kind,
  partOf: null,
  basedOn: null,
  isLinked: false,
  ...more,
})

const quote = quoteOf({ text: 'so be it' })

/** What one rule finds, with the words at the place or what it is about. */
function found(rule: string, story: Story): string[] {
  return checkStory(story)
    .filter(issue => issue.rule === rule)
    .map(issue => [issue.severity, issue.about, textAt(story, issue)].filter(Boolean).join(' '))
}

describe('a quote', () => {
  it.each([
    ['direct', 'error quote'],
    ['partial', 'error quote'],
    ['term', undefined],
    ['indirect', undefined],
  ] as const)('that is %s and has no source: %s', (kind, issue) => {
    const story = storyOf([], { quotes: [{ ...quote, kind, source: null }] })
    expect(found('quoteWithoutSource', story)).toEqual(issue ? [issue] : [])
  })

  it('without a speaker is found', () => {
    const story = storyOf([], { quotes: [{ ...quote, speaker: null }] })
    expect(found('quoteWithoutSpeaker', story)).toEqual(['warning quote'])
  })
})

const outlet = source('outlet', 'newsOrganization')
const chains: [description: string, sources: StorySource[], ...found: string[]][] = [
  ['a report of an outlet', [source('report', 'report', { partOf: 'outlet' }), outlet]],
  ['a statement', [source('report', 'statement')]],
  ['a document', [source('report', 'document')]],
  [
    'a report that rests on a statement',
    [source('report', 'report', { basedOn: 'statement' }), source('statement', 'statement')],
  ],
  ['state media itself', [source('report', 'stateMedia')]],
  ['a report of nobody’s', [source('report', 'report')], 'warning report'],
  ['an outlet alone', [source('report', 'broadcaster')], 'warning report'],
  [
    'a report that rests on an outlet',
    [source('report', 'report', { partOf: 'outlet', basedOn: 'outlet' }), outlet],
    'warning report',
  ],
  [
    'a circle',
    [
      source('report', 'report', { partOf: 'outlet', basedOn: 'other' }),
      source('other', 'report', { partOf: 'outlet', basedOn: 'report' }),
      outlet,
    ],
    'warning report',
  ],
  [
    'an outlet that is linked without a report',
    [source('report', 'statement'), { ...outlet, isLinked: true }],
    'warning outlet',
  ],
]

describe('a chain of sources', () => {
  it.each(chains)('that is %s', (_description, sources, ...expected) => {
    const story = storyOf(['The outlet said so.'], { sources, quotes: [quote] })
    expect(found('chainWithoutFirstSource', story)).toEqual(expected)
  })
})

describe('a name', () => {
  const { people, sources, events } = bundledStory
  const unlinked = { people, sources, events }

  it.each<[text: string, ...found: string[]]>([
    ['Kim Jong Un told NBC so.', 'warning kim-jong-un Kim Jong Un', 'warning nbc NBC'],
    ['Chairman Kim told Axios so.', 'warning kim-jong-un Chairman Kim', 'warning axios Axios'],
    ['KCNA said so.', 'warning korean-central-news-agency KCNA'],
    ['Analysts told the axios so.'],
    ['NBCUniversal and axios.example said so.'],
  ])('in “%s” is told from the newsroom’s', (text, ...expected) => {
    expect(found('unlinkedName', storyOf([text], { unlinked }))).toEqual(expected)
  })

  it('that is linked, or part of a linked one, is not missed', () => {
    const nbc = source('nbc', 'broadcaster', { name: 'NBC' })
    const nbcNews = source('nbc-news', 'broadcaster', { name: 'NBC News' })
    const story = (linked: StorySource, known: StorySource) =>
      storyOf(['NBC News said so.'], {
        sources: [{ ...linked, isLinked: true }],
        unlinked: { people: [], sources: [known], events: [] },
      })
    expect(found('unlinkedName', story(nbcNews, nbc))).toEqual([])
    expect(found('unlinkedName', story(nbc, nbcNews))).toEqual(['warning nbc-news NBC News'])
  })

  it('that is linked and not in the text is pointed out, a report’s by its outlet', () => {
    const story = { ...bundledStory, headline: '', blocks: ['NBC quoted an adviser on missiles.'] }
    expect(found('linkedNotNamed', story)).toEqual(
      [
        ...people.map(({ slug }) => slug).filter(slug => !slug.endsWith('adviser')),
        ...sources.map(({ slug }) => slug).filter(slug => !slug.startsWith('nbc')),
        ...events
          .map(({ slug }) => slug)
          .filter(slug => !/^(?:two-short|guam-threat|adviser)/.test(slug)),
      ].map(slug => `hint ${slug}`),
    )
    expect(found('linkedNotNamed', bundledStory)).toEqual([])
  })
})

it('a paragraph that names no source is a hint, not an error', () => {
  const story = storyOf([
    'The dam burst at noon and water stood in the streets of the lower town until evening.',
    'The dam burst at noon and water stood in the streets until evening, the mayor said.',
    'What happened at the dam',
  ])
  expect(found('unattributedClaims', story)).toEqual([`hint ${story.blocks[0]}`])
})
