import { describe, expect, it } from 'vitest'

import { attribution } from '../../src/copydesk/attribution'
import type { Person, Source } from '../../src/copydesk/inSentence'
import { bundledStory } from './bundledStory'

const axios = ['Axios interview with Robert O’Brien', 'Axios']
const [obrien, adviser, kcna] = [
  'Robert O’Brien',
  'an adviser to North Korea’s foreign ministry',
  'the Korean Central News Agency',
]
const inAxios = 'Robert O’Brien said in an interview with Axios.'

describe('the quotes of the bundled story', () => {
  it.each([
    ['back-on-track', [obrien, ...axios], inAxios],
    ['commitment', [obrien, ...axios], inAxios],
    ['we-have-reached-out', [obrien, ...axios], inAxios],
    ['letting-them-know', [obrien, ...axios], inAxios],
    ['promised-christmas-gifts', [obrien, ...axios], inAxios],
    ['suggested-a-vase', [obrien, ...axios], inAxios],
    ['all-we-know', [obrien, ...axios], inAxios],
    // The interview was with somebody else, so it was not said in it.
    ['christmas-gift', ['Kim Jong Un', ...axios], 'Kim Jong Un said, as reported by Axios.'],
    ['keep-his-word', ['analysts'], 'Analysts said this; the story names no source for it.'],
  ])('%s come by %j', (slug, words, sentence) => {
    const quote = bundledStory.quotes.find(each => each.slug === slug)
    const found = attribution(
      quote ?? { speaker: '', source: '' },
      bundledStory.people,
      bundledStory.sources,
    )
    expect({ ...found, chain: found.chain.map(step => step.words) }).toEqual({
      chain: words,
      sentence,
    })
  })
})

describe('every chain of the bundled story', () => {
  it.each([
    ['robert-obrien', 'axios-interview-with-robert-obrien', [obrien, ...axios], inAxios],
    ['robert-obrien', 'axios', [obrien, 'Axios'], 'Robert O’Brien said, as reported by Axios.'],
    [
      'kim-jong-un',
      'kcna-report-of-kim-statement',
      ['Kim Jong Un', 'KCNA report of Kim Jong Un’s December statement', kcna],
      'Kim Jong Un said, as reported by the Korean Central News Agency.',
    ],
    [
      'north-korea-foreign-ministry-adviser',
      'kcna-statement-of-foreign-ministry-adviser',
      [adviser, 'KCNA statement by the foreign ministry adviser', kcna],
      'An adviser to North Korea’s foreign ministry said in a statement carried by the Korean Central News Agency.',
    ],
    [
      'north-korea-foreign-ministry-adviser',
      'nbc-report-of-foreign-ministry-adviser',
      [
        adviser,
        'NBC report on the birthday wish and the adviser’s reply',
        'NBC',
        'KCNA statement by the foreign ministry adviser',
        kcna,
      ],
      'An adviser to North Korea’s foreign ministry said in a statement carried by the Korean Central News Agency, as reported by NBC.',
    ],
    [
      'kim-jong-un',
      null,
      ['Kim Jong Un'],
      'Kim Jong Un said this; the story names no source for it.',
    ],
  ])('%s, by %s', (speaker, source, words, sentence) => {
    const found = attribution({ speaker, source }, bundledStory.people, bundledStory.sources)
    expect(found.chain.map(step => step.words)).toEqual(words)
    expect(found.sentence).toBe(sentence)
  })

  it('tells how each step leads to the next', () => {
    const quote = { speaker: 'analysts', source: 'nbc-report-of-foreign-ministry-adviser' }
    const { chain } = attribution(quote, bundledStory.people, bundledStory.sources)
    expect(chain.map(({ relation, slug }) => `${relation} ${slug}`)).toEqual([
      'speaker analysts',
      'source nbc-report-of-foreign-ministry-adviser',
      'partOf nbc',
      'basedOn kcna-statement-of-foreign-ministry-adviser',
      'partOf korean-central-news-agency',
    ])
    expect(chain[0]).toEqual({
      relation: 'speaker',
      slug: 'analysts',
      name: 'Analysts',
      words: 'analysts',
    })
  })
})

describe('a chain of another kind', () => {
  const person = (name: string, kind: Person['kind'] = 'named', secondReference = ''): Person => {
    return {
      slug: 'speaker',
      name,
      kind,
      secondReference,
      familyName: name.split(' ').at(-1) ?? '',
    }
  }
  const source = (slug: string, kind: string, name: string, more: Partial<Source> = {}): Source => {
    return { slug, kind, name, shortName: '', partOf: null, basedOn: null, ...more }
  }
  const envoy = person('Anna Berg')
  const agency = source('agency', 'newsAgency', 'Northern News Agency')
  const paper = source('paper', 'newsOrganization', 'Harbour Times')
  const ministry = source('ministry', 'government', 'Ministry of Fisheries')
  const report = source('first', 'report', 'Report on the quota', { shortName: 'the quota report' })

  it.each([
    [
      'no source and no speaker',
      [],
      [],
      'The story does not say who said this, nor who reported it.',
    ],
    [
      'no speaker',
      [],
      [agency, { ...report, partOf: 'agency' }],
      'Somebody the story does not name said, as reported by the Northern News Agency.',
    ],
    [
      'a speaker without a name',
      [person(' ')],
      [],
      'The story does not say who said this, nor who reported it.',
    ],
    [
      'a report without an outlet',
      [envoy],
      [report],
      'Anna Berg said, as reported by the quota report.',
    ],
    [
      'a statement without an outlet',
      [envoy],
      [source('first', 'statement', 'Statement on the quota')],
      'Anna Berg said in a statement.',
    ],
    [
      'a ministry’s statement',
      [envoy],
      [source('first', 'statement', 'Statement', { partOf: 'ministry' }), ministry],
      'Anna Berg said in a statement by the Ministry of Fisheries.',
    ],
    [
      'a ministry itself',
      [envoy],
      [{ ...ministry, slug: 'first' }],
      'Anna Berg said, according to the Ministry of Fisheries.',
    ],
    [
      'a document',
      [envoy],
      [source('first', 'document', 'Quota plan for 2020')],
      'Anna Berg said in Quota plan for 2020.',
    ],
    [
      'a ministry’s document',
      [envoy],
      [source('first', 'document', 'Plan', { partOf: 'ministry' }), ministry],
      'Anna Berg said in a document of the Ministry of Fisheries.',
    ],
    [
      'an interview without an outlet',
      [envoy],
      [source('first', 'report', 'Interview with Anna Berg')],
      'Anna Berg said in an interview.',
    ],
    [
      'an interview called by its outlet',
      [envoy],
      [source('first', 'report', 'Interview with Harbour Times', { partOf: 'paper' }), paper],
      'Anna Berg said in an interview with the Harbour Times.',
    ],
    [
      'three reports, one on the other',
      [envoy],
      [
        source('first', 'report', 'Report', { partOf: 'paper', basedOn: 'second' }),
        paper,
        source('second', 'report', 'Report', { partOf: 'agency', basedOn: 'third' }),
        agency,
        source('third', 'report', 'Interview with Anna Berg', { partOf: 'radio' }),
        source('radio', 'broadcaster', 'Radio Coast'),
      ],
      'Anna Berg said in an interview with Radio Coast, as reported by the Northern News Agency and then the Harbour Times.',
    ],
    [
      'a report on an outlet’s own statement',
      [envoy],
      [
        source('first', 'report', 'Report', { partOf: 'agency', basedOn: 'second' }),
        agency,
        source('second', 'statement', 'Statement', { partOf: 'agency' }),
      ],
      'Anna Berg said in a statement carried by the Northern News Agency.',
    ],
    [
      'an outlet that rests on another',
      [envoy],
      [{ ...paper, slug: 'first', basedOn: 'agency' }, agency],
      'Anna Berg said, as reported by the Northern News Agency and then the Harbour Times.',
    ],
    [
      'a source that is not there',
      [envoy],
      [],
      'Anna Berg said this; the story names no source for it.',
    ],
    [
      'officials',
      [person('North Korean officials', 'collective', 'the officials')],
      [{ ...paper, slug: 'first' }],
      'North Korean officials said, as reported by the Harbour Times.',
    ],
    [
      'a senior aide',
      [person('A senior aide', 'unnamed')],
      [{ ...paper, slug: 'first', name: 'The Harbour Post' }],
      'A senior aide said, as reported by the Harbour Post.',
    ],
  ])('reads well: %s', (_what, people, sources, sentence) => {
    const quote = { speaker: 'speaker', source: 'first' }
    expect(attribution(quote, people, sources).sentence).toBe(sentence)
  })

  it.each([
    ['a report on itself', [source('first', 'report', 'Report', { basedOn: 'first' })], ['first']],
    [
      'part of what is part of it',
      [
        source('first', 'report', 'Report', { partOf: 'paper' }),
        { ...paper, partOf: 'agency' },
        { ...agency, partOf: 'paper', basedOn: 'first' },
      ],
      ['first', 'paper', 'agency'],
    ],
    ['part of itself', [source('first', 'report', 'Report', { partOf: 'first' })], ['first']],
    [
      'two on each other',
      [
        source('first', 'report', 'Report', { partOf: 'paper', basedOn: 'second' }),
        source('second', 'report', 'Report', { partOf: 'paper', basedOn: 'first' }),
        paper,
      ],
      ['first', 'paper', 'second', 'paper'],
    ],
  ])('ends where it would come round: %s', (_what, sources, slugs) => {
    const { chain } = attribution({ speaker: null, source: 'first' }, [], sources)
    expect(chain.map(({ slug }) => slug)).toEqual(slugs)
  })

  it.each([
    ['Analysts', 'collective', 'the analysts', 'analysts'],
    ['Democrats', 'collective', 'the Democrats', 'Democrats'],
    ['Two aides', 'unnamed', 'the aides', 'two aides'],
    ['An FBI agent', 'unnamed', '', 'an FBI agent'],
    ['A. N. Other', 'named', '', 'A. N. Other'],
  ] as const)('%s (%s) within a sentence', (name, kind, secondReference, words) => {
    const people = [person(name, kind, secondReference)]
    expect(attribution({ speaker: 'speaker', source: null }, people, []).chain[0]?.words).toBe(
      words,
    )
  })
})
