import { type DeskState, type Marked, slugs } from './deskState'
import type { RandomNumbers } from './randomNumbers'

/** One mutation at the desk, and what the desk is when it is done. */
export type Step = { verb: string; mutation: string; variables: object; after: DeskState }

type Plan = (before: DeskState, random: RandomNumbers) => Step

/** A day at the desk, which can be begun again when it is over. */
export const day: readonly {
  verb: 'edit' | 'revise' | 'publish' | 'correct' | 'restore'
  plan: Plan
}[] = [
  { verb: 'revise', plan: revise },
  { verb: 'edit', plan: edit('copy') },
  { verb: 'publish', plan: publish },
  { verb: 'correct', plan: correct },
  { verb: 'restore', plan: restoreIntoCopy },
  { verb: 'edit', plan: edit('copy') },
  { verb: 'restore', plan: restoreIntoCopy },
  { verb: 'publish', plan: publish },
  { verb: 'edit', plan: edit('draft') },
  { verb: 'restore', plan: restoreDraft },
]

/** New content that carries a mark in all its parts, each link to an item made for it. */
export function contentWith(mark: string) {
  const named = { create: [{ name: mark }] }
  return {
    headline: mark,
    summary: mark,
    edNote: mark,
    body: [{ type: 'paragraph', children: [{ text: mark }] }],
    quotes: { create: [{ text: mark, speaker: { create: { name: `${mark} speaker` } } }] },
    people: named,
    sources: named,
    events: named,
  }
}

/** The same for an article that has content already, whose links are undone. */
function otherContentWith(mark: string) {
  const content = contentWith(mark)
  const { quotes, people, sources, events } = content
  const set: never[] = []
  return {
    ...content,
    quotes: { set, ...quotes },
    people: { set, ...people },
    sources: { set, ...sources },
    events: { set, ...events },
  }
}

const changed = (item: Marked, verb: string, mark: string): Marked => ({
  ...item,
  mark,
  version: item.version + 1,
  revisions: [...item.revisions, `${verb}: ${mark}`],
})

const opened = (verb: string, mark: string): Marked => ({
  mark,
  status: 'draft',
  version: 1,
  revisions: [`${verb}: ${mark}`],
})

/** The desk with more rows than before in some of its tables. */
const grown = (before: DeskState, more: Partial<DeskState['rows']>): DeskState => ({
  ...before,
  rows: {
    Article: before.rows.Article + (more.Article ?? 0),
    Revision: before.rows.Revision + (more.Revision ?? 0),
    Quote: before.rows.Quote + (more.Quote ?? 0),
    Person: before.rows.Person + (more.Person ?? 0),
  },
})

function revise(before: DeskState): Step {
  const copy = opened('revise', before.article.mark)
  return {
    verb: 'revise',
    mutation: 'mutation ($slug: String!) { reviseArticle(where: { slug: $slug }) { id } }',
    variables: { slug: slugs.article },
    after: { ...grown(before, { Article: 1, Revision: 1 }), copy },
  }
}

function edit(which: 'copy' | 'draft'): Plan {
  return before => {
    const item = openOf(before, which)
    const mark = `mark-${before.rows.Quote + 1}`
    return {
      verb: 'edit',
      mutation: `mutation ($slug: String!, $data: ArticleUpdateInput!) {
        updateArticle(where: { slug: $slug }, data: $data) { id }
      }`,
      variables: { slug: slugs[which], data: { version: item.version, ...otherContentWith(mark) } },
      after: {
        ...grown(before, { Revision: 6, Quote: 1, Person: 2 }),
        [which]: changed(item, 'update', mark),
      },
    }
  }
}

function publish(before: DeskState): Step {
  return {
    verb: 'publish',
    mutation:
      'mutation ($slug: String!) { publishArticle(where: { slug: $slug }, override: "In a test.") { id } }',
    variables: { slug: slugs.copy },
    after: {
      ...grown(before, { Article: -1, Revision: 2 }), // the copy leaves its last state
      article: changed(before.article, 'publish', openOf(before, 'copy').mark),
      copy: null,
    },
  }
}

function correct(before: DeskState): Step {
  const text = `Correction ${before.corrections.length + 1}`
  const { revisions, mark } = before.article
  return {
    verb: 'correct',
    mutation: `mutation ($slug: String!, $text: String!) {
      correctArticle(where: { slug: $slug }, kind: "clarification", text: $text) { id }
    }`,
    variables: { slug: slugs.article, text },
    after: {
      ...grown(before, { Revision: 1 }),
      article: changed(before.article, 'correct', mark),
      corrections: [...before.corrections, `${text} about ${revisions.length}`],
    },
  }
}

function restoreIntoCopy(before: DeskState, random: RandomNumbers): Step {
  const mark = before.copy?.mark ?? before.article.mark
  const revision = anotherRevision(before.article, mark, random)
  return {
    verb: 'restore',
    mutation: restoreMutation,
    variables: { slug: slugs.article, revision: revision.number },
    after: before.copy
      ? {
          ...grown(before, { Revision: 1 }),
          copy: changed(before.copy, 'restore', revision.mark),
        }
      : {
          ...grown(before, { Article: 1, Revision: 1 }),
          copy: opened('restore', revision.mark),
        },
  }
}

function restoreDraft(before: DeskState, random: RandomNumbers): Step {
  const revision = anotherRevision(before.draft, before.draft.mark, random)
  return {
    verb: 'restore',
    mutation: restoreMutation,
    variables: { slug: slugs.draft, revision: revision.number },
    after: {
      ...grown(before, { Revision: 1 }),
      draft: changed(before.draft, 'restore', revision.mark),
    },
  }
}

const restoreMutation = `mutation ($slug: String!, $revision: Int!) {
  restoreArticle(where: { slug: $slug }, revision: $revision) { id }
}`

function openOf(state: DeskState, which: 'copy' | 'draft'): Marked {
  const item = state[which]
  if (!item) throw new Error('there is no working copy')
  return item
}

/** One of an item's revisions that carries another mark than this. */
function anotherRevision({ revisions }: Marked, mark: string, random: RandomNumbers) {
  const others = revisions
    .map((told, index) => ({ number: index + 1, mark: told.replace(/^\w+: /, '') }))
    .filter(revision => revision.mark !== mark)
  const chosen = others[random.below(others.length)]
  if (!chosen) throw new Error('there is no other revision')
  return chosen
}
