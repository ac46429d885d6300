import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Transition, transitions, type Verb } from '../../src/editorial/transitions'
import type { TableKeeper, Tables } from '../access/tableKeeper'
import { changesBetween, openTables } from '../access/tables'
import { type Newsroom, openNewsroom, type Role, roles } from '../support/newsroom'

let newsroom: Newsroom
let tables: TableKeeper
let articles = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
  tables = await openTables(newsroom)
  for (const role of roles) await newsroom.tokenOf(role) // a session is a row too
})
afterAll(async () => {
  await tables.close()
  await newsroom.close()
})

const states = ['draft', 'inReview', 'scheduled', 'published', 'withdrawn'] as const
const kinds = ['original', 'workingCopy'] as const
type State = (typeof states)[number]
type Kind = (typeof kinds)[number]

/** What the copy desk finds in every article of the test, and tidies. */
const summary = 'The Us and nobody else.'
const issue = '["countryAbbreviation","","Us"]#1'

/** The arguments of the verbs that have some. */
const argumentsOf: Partial<Record<Verb, string>> = {
  return: 'reason: "Not yet"',
  schedule: 'at: "2999-01-01T00:00:00Z"',
  correct: 'kind: "correction", text: "It was Tuesday."',
  withdraw: 'reason: "It was wrong."',
  restore: 'revision: 1',
  dismiss: `key: ${JSON.stringify(issue)}, reason: "It is so."`,
}

/** An article in a state, put there directly, with one revision. */
async function articleIn(status: State, kind: Kind) {
  const { db, prisma } = newsroom.context.sudo()
  const make = (slug: string, data: object) =>
    db.Article.createOne({ data: { headline: slug, summary, slug, ...data } as never })
  const slug = `article-${articles++}`
  const original =
    kind === 'workingCopy' ? await make(`${slug}-original`, { status: 'published' }) : undefined
  const article = await make(slug, original ? { revisionOf: { connect: { id: original.id } } } : {})
  const scheduledFor = status === 'scheduled' ? new Date('2999-01-01') : null
  await prisma.article.update({ where: { id: article.id }, data: { status, scheduledFor } })
  return { ...article, originalId: original?.id }
}

let known: { commits: unknown; rows: Tables } | undefined

/** Every row there is, read again only where somebody has committed: it is asked for hundreds of times. */
async function everything(): Promise<Tables> {
  const commits = await tables.commits()
  if (known && known.commits === commits) return known.rows
  const rows = await tables.read()
  known = { commits, rows }
  return rows
}

function isAllowed(verb: Verb, state: State, kind: Kind, role: Role): boolean {
  const { from, on, roles: allowed }: Transition = transitions[verb]
  return (
    from.includes(state) && (!on || on === kind) && allowed.some(permitted => permitted === role)
  )
}

const cells = (Object.keys(transitions) as Verb[]).flatMap(verb =>
  states.flatMap(state =>
    kinds.flatMap(kind => roles.map(role => [verb, state, kind, role] as const)),
  ),
)

async function use(verb: Verb, id: string, as: Role) {
  const args = argumentsOf[verb]
  return newsroom.ask(
    `mutation ($id: ID!) {
      done: ${verb}Article(where: { id: $id }${args ? `, ${args}` : ''}) { id status }
    }`,
    { as, variables: { id } },
  )
}

describe('the transition table allows', () => {
  it.each(cells.filter(cell => isAllowed(...cell)))('%s: %s %s, as %s', async (...cell) => {
    const [verb, state, kind, role] = cell
    const article = await articleIn(state, kind)
    const { data, errors } = await use(verb, article.id, role)
    expect(errors).toEqual([])

    // Publishing a working copy answers with the article it went into.
    const { to }: Transition = transitions[verb]
    const changed = verb === 'publish' && kind === 'workingCopy' ? article.originalId : article.id
    const expected = to ? { id: changed, status: to } : {}
    expect(data.done).toMatchObject(expected)
    const last = await newsroom.context.sudo().prisma.revision.findFirstOrThrow({
      orderBy: { madeAt: 'desc' },
    })
    expect(last.kind).toBe(verb)
  })
})

describe('the transition table refuses', () => {
  const refused = cells.filter(cell => !isAllowed(...cell))
  const ids = new Map<string, string>()
  // Before any of them is asked for, so that what there is need not be read anew for each.
  beforeAll(async () => {
    for (const cell of refused) ids.set(String(cell), (await articleIn(cell[1], cell[2])).id)
  })

  it.each(refused)('%s: %s %s, as %s', async (...cell) => {
    const [verb, , , role] = cell
    const before = await everything()
    const { errors } = await use(verb, ids.get(String(cell)) ?? '', role)
    expect(errors[0]?.extensions.code).toMatch(/^(FORBIDDEN|WRONG_STATE)$/)
    expect(changesBetween(before, await everything())).toEqual([])
  })
})
