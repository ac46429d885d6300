import { isDeepStrictEqual } from 'node:util'

import { expect } from 'vitest'

import { loadStory } from '../../seed/loadStory'
import { planStories } from '../../seed/load/planStories'
import type { StoryPackage } from '../../seed/package/readStoryPackage'
import { contentIn } from '../../seed/plan/contentIn'
import { loadOrder, type Value } from '../../seed/plan/emptyContent'
import { changesSomething, type Plan } from '../../seed/plan/plan'
import { type ContentList, rowsOf, snapshotOf } from '../../src/editorial/snapshotOf'
import type { RandomNumbers } from '../faults/randomNumbers'
import { contentRows } from '../faults/storedRows'
import type { Newsroom } from '../support/newsroom'
import { smallStory } from './smallStory'

type Fields = Record<string, Value>

/** What either side may write, field by field. Links are by slug. */
const choices: Record<ContentList, Record<string, readonly Value[]>> = {
  Source: {
    name: ['The Ferry', 'The Daily Ferry', 'Ferry'],
    text: ['', 'We begin in May', 'It begins in June'],
    kind: ['report', 'newsOrganization'],
  },
  Person: { jobTitle: ['', 'harbour master', 'pilot'], alternateNames: [[], ['Ada'], ['A. L.']] },
  Event: {
    date: ['2024-05', '[2024-05-01..2024-05-10]', ''],
    location: ['', 'the quay'],
    people: [['ada-lund'], []],
  },
  Quote: {
    text: ['We begin in May,', 'We begin in June,'],
    saidOn: ['', '2024-04-30'],
    source: ['ferry-report', 'the-ferry', null],
  },
  Article: {
    headline: ['Harbour to be dredged', 'Dredging begins', 'ميناء ⚓ Hafen'],
    urgency: [null, 5, 1],
    keywords: [['harbour', 'dredging'], []],
    people: [['ada-lund', 'residents'], ['ada-lund'], []],
    quotes: [['we-begin-in-may'], []],
    body: [
      [{ type: 'paragraph', children: [{ text: '“We begin in May,” she said.' }] }],
      [{ type: 'paragraph', children: [{ text: 'Nothing was said.', bold: true }] }],
    ],
  },
}

/** An item, its slug in the package, and what somebody writes into one of its fields. */
type Edit = { list: ContentList; slug: string; field: string; value: Value }

const sections = { Source: 'sources', Person: 'people', Event: 'events', Quote: 'quotes' } as const

function itemsIn(story: StoryPackage, list: ContentList): { slug: string }[] {
  return list === 'Article' ? [story.article] : story[sections[list]]
}

function randomEdit(story: StoryPackage, random: RandomNumbers): Edit {
  const pick = <T>(some: readonly T[]) => {
    const one = some[random.below(some.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
  const list = pick(loadOrder)
  const field = pick(Object.keys(choices[list]))
  const { slug } = pick(itemsIn(story, list))
  return { list, slug, field, value: pick(choices[list][field] ?? []) }
}

function editPackage(story: StoryPackage, { list, slug, field, value }: Edit) {
  if (field === 'body') story.body = value as typeof story.body
  else {
    const item = itemsIn(story, list).find(one => one.slug === slug)
    Object.assign(item ?? {}, { [field]: value ?? undefined })
  }
}

/** Saves an edit as an editor would, who knows the item by whatever slug it has. */
async function editDatabase({ context }: Newsroom, id: string, { list, field, value }: Edit) {
  const row = await rowsOf(context, list).findUniqueOrThrow({ where: { id } })
  const data: Fields = { version: Number(row.version), [field]: value }
  if (['people', 'quotes'].includes(field) && Array.isArray(value))
    data[field] = { set: value.map(slug => ({ slug: String(slug) })) }
  if (field === 'source')
    data[field] = value === null ? { disconnect: true } : { connect: { slug: value } }
  const updateOne = context.sudo().db[list].updateOne as (args: object) => Promise<unknown>
  await updateOne({ where: { id }, data })
}

type Stored = Map<string, { list: ContentList; content: Fields }>

/** What the database says, item by item. */
async function stored({ context }: Newsroom): Promise<Stored> {
  const found: Stored = new Map()
  for (const list of loadOrder) {
    for (const { id } of await rowsOf(context, list).findMany({ select: { id: true } })) {
      const content = contentIn(list, await snapshotOf(context, list, String(id)))
      found.set(String(id), { list, content: { ...content } })
    }
  }
  return found
}

/** What a load has changed, item by item: the fields that say something else. */
function changesBetween(before: Stored, after: Stored): Change[] {
  return [...after].flatMap(([id, { list, content }]): Change[] => {
    const was = before.get(id)?.content
    const fields = Object.keys(content).filter(
      field => !was || !isDeepStrictEqual(was[field], content[field]),
    )
    if (fields.length === 0) return []
    const what = was ? { action: 'update', fields: fields.toSorted() } : { action: 'create' }
    return [{ list, slug: String(content.slug), ...what }]
  })
}

type Change = { list: ContentList; slug: string; action: string; fields?: string[] }

function changesIn({ steps }: Plan): Change[] {
  return steps.flatMap(({ action, list, slug, differences }): Change[] => {
    if (action === 'create') return [{ list, slug, action }]
    const fields = differences.map(({ field }) => field).toSorted()
    return action === 'update' ? [{ list, slug, action, fields }] : []
  })
}

const bySlug = (a: Change, b: Change) => `${a.list}/${a.slug}`.localeCompare(`${b.list}/${b.slug}`)

/**
 * A developer and the editors change the same story in turn, and it is seeded again and again. After
 * each seed, nothing that an editor wrote is gone unless the package's side was asked for; what was
 * changed is what was planned; and seeding once more changes no row.
 */
export async function changeOnBothSides(
  newsroom: Newsroom,
  rounds: number,
  random: RandomNumbers,
): Promise<Record<string, number>> {
  const story = smallStory()
  const counts: Record<string, number> = {}
  await loadStory(story, newsroom.context)
  /** What package and database agreed on last; whatever differs from it, an editor wrote. */
  const agreed = await stored(newsroom)
  const ids = new Map([...agreed].map(([id, one]) => [keyOf(one), id]))

  for (let round = 0; round < rounds; round++) {
    for (let edits = random.below(3); edits > 0; edits--) {
      const edit = randomEdit(story, random)
      const id = ids.get(`${edit.list}/${edit.slug}`) ?? ''
      await editDatabase(newsroom, id, edit)
    }
    for (let edits = random.below(3); edits > 0; edits--)
      editPackage(story, randomEdit(story, random))
    if (random.below(4) === 0) story.yaml = `of round ${round}` // a comment, say
    const overwrite = random.below(5) === 0

    const before = await stored(newsroom)
    const together = new Set([story.article.slug])
    const options = { overwrite, together, settled: new Set<string>() }
    const [planned] = (await planStories([story], newsroom.context, options)).stories
    const plan = await loadStory(story, newsroom.context, { overwrite })
    const after = await stored(newsroom)
    for (const { action } of plan.steps) counts[action] = (counts[action] ?? 0) + 1

    expect(plan, `round ${round}: as it was planned`).toEqual(planned?.plan)
    const done = changesBetween(before, after).toSorted(bySlug)
    expect(done, `round ${round}: what was told`).toEqual(changesIn(plan).toSorted(bySlug))
    for (const [id, { list, content }] of before) {
      const last = agreed.get(id)?.content ?? {}
      const edited = Object.keys(content).filter(key => !isDeepStrictEqual(content[key], last[key]))
      for (const field of overwrite ? [] : edited)
        expect(after.get(id)?.content[field], `round ${round}: ${field}`).toEqual(content[field])
      const step = plan.steps.find(
        one => one.list === list && ids.get(`${list}/${one.slug}`) === id,
      )
      const now = after.get(id)
      if (now && (step?.action === 'update' || step?.action === 'unchanged')) agreed.set(id, now)
    }

    const rows = contentRows(newsroom.file)
    const again = await loadStory(story, newsroom.context)
    expect(changesSomething(again), `round ${round}: seeded again`).toBe(false)
    expect(contentRows(newsroom.file)).toEqual(rows)
  }
  return counts
}

const keyOf = ({ list, content }: { list: ContentList; content: Fields }) =>
  `${list}/${String(content.slug)}`
