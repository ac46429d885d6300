import { buildSchema, getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'

import { createQueryLimits, type LimitedRequest } from '../../src/graphql/limits'
import { richText, times, zeros } from './requests'

/*
 * What the Admin UI and well-behaved frontends send must pass. The Admin UI's client also asks for
 * `__typename` in every selection below the root; the queries here do so where it matters.
 */

const schema = buildSchema(`
  type Query {
    keystone: KeystoneMeta!
    articles(where: W, take: Int, skip: Int, orderBy: [W!]): [Article!]
    articlesCount(where: W): Int
    article(where: W!): Article
    events: [Event!]
  }
  input W { id: ID }
  type KeystoneMeta { adminMeta: AdminMeta }
  type AdminMeta { lists: [ListMeta!]!, list(key: String!, itemId: ID): ListMeta }
  type ListMeta { key: String!, fields: [FieldMeta!]!, groups: [Group!]!, actions: [Action!]! }
  type FieldMeta { key: String!, itemView: View }
  type Group { label: String!, fields: [FieldMeta!]! }
  type Action { key: String!, graphql: ActionNames!, itemView: View }
  type ActionNames { arguments: [ActionArgument!]!, names: Names! }
  type ActionArgument { name: String!, type: String!, source: String }
  type Names { one: String!, many: String! }
  type View { fieldMode: String, fieldPosition: String, actionMode: String }
  type Article { headline: String, people: [Person!], events: [Event!], quotes: [Quote!] }
  type Person { name: String, slug: String }
  type Quote { text: String, speaker: Person, source: Source }
  type Source { name: String, basedOn: Source, partOf: Source }
  type Event { name: String, people: [Person!] }
`)
const check = createQueryLimits(schema)

const relationship = (field: string) => `${field} { __typename id label: name }`

const adminUi: [name: string, request: LimitedRequest][] = [
  [
    'the start: what lists, fields and actions there are (depth 7, three lists inside each other)',
    {
      query: `query { keystone { __typename adminMeta { __typename lists {
        __typename ${times(20, i => `meta${i}`)}
        fields { __typename key ${times(12, i => `meta${i}`)} itemView { fieldMode } }
        groups { __typename label fields { __typename key } }
        actions { __typename key itemView { actionMode }
          graphql { __typename names { one many } arguments { __typename name type source } } }
      } } } }`,
    },
  ],
  [
    'the home page: a count of each of 15 lists',
    { query: `{ ${times(15, i => `L${i}: l${i}Count`)} }` },
  ],
  [
    'a list: a page of 100, searched and filtered by a relationship',
    {
      query: `query ($where: W, $take: Int!, $skip: Int!, $orderBy: [W!]) {
        items: articles(where: $where, take: $take, skip: $skip, orderBy: $orderBy) {
          __typename id headline ${relationship('people')} eventsCount
        }
        count: articlesCount(where: $where)
      }`,
      variables: {
        where: {
          AND: [
            { OR: [{ headline: { contains: 'talks', mode: 'insensitive' } }, { slug: {} }] },
            { people: { some: { id: { in: ['a', 'b'] } } } },
            { NOT: [{ publishedAt: { gte: '2020-01-01T00:00:00Z' } }] },
          ],
        },
        take: 100,
        skip: 900,
        orderBy: [{ headline: 'desc' }],
      },
    },
  ],
  [
    'an item: its meta, 40 fields, a rich-text body and 15 relationships',
    {
      query: `query KsFetchItem($listKey: String!, $id: ID!) {
        keystone { adminMeta { list(key: $listKey, itemId: $id) {
          fields { key itemView { fieldMode fieldPosition isRequired } }
          actions { key itemView { actionMode } }
        } } }
        item: article(where: { id: $id }) {
          id ${times(40, i => `field${i}`)} body { document(hydrateRelationships: true) }
          ${times(15, i => relationship(`related${i}`))}
        }
      }`,
      variables: { listKey: 'Article', id: 'a' },
    },
  ],
  [
    'choosing a related item',
    {
      query: `query ($where: W!, $take: Int!, $skip: Int!, $orderBy: [W!]) {
        items: articles(where: $where, take: $take, skip: $skip, orderBy: $orderBy) {
          id: id label: headline
        }
        count: articlesCount(where: $where)
      }`,
      variables: {
        where: { AND: [{ OR: [{ id: { equals: 'x' } }, { name: { contains: 'x' } }] }, {}] },
        take: 10,
        skip: 0,
      },
    },
  ],
  [
    'saving a long article',
    {
      query: `mutation ($id: ID!, $data: ArticleUpdateInput!) {
        item: updateArticle(where: { id: $id }, data: $data) { id }
      }`,
      variables: {
        id: 'a',
        data: {
          headline: 'A',
          version: 3,
          body: richText(40_000),
          people: { connect: [{ id: 'p' }], disconnect: [{ id: 'q' }] },
          quotes: { create: [{ text: 'No.', speaker: { create: { name: 'Kim' } } }] },
        },
      },
    },
  ],
  [
    'deleting a page of 100',
    {
      query: 'mutation ($where: [W!]!) { results: deleteArticles(where: $where) { id } }',
      variables: { where: zeros(100).map((_, i) => ({ id: `item${i}` })) },
    },
  ],
  [
    'an action with arguments on a page of 100',
    {
      query: 'mutation ($data: [D!]!) { results: scheduleArticles(data: $data) { id } }',
      variables: {
        data: zeros(100).map((_, i) => ({
          where: { id: `item${i}` },
          version: i,
          at: '2020-01-13',
        })),
      },
    },
  ],
  [
    'signing in',
    {
      query: `mutation ($identity: String!, $secret: String!) {
        authenticate: authenticateUserWithPassword(email: $identity, password: $secret) {
          ... on UserAuthenticationWithPasswordSuccess { item { id } }
          ... on UserAuthenticationWithPasswordFailure { message }
        }
      }`,
      variables: { identity: 'editor@example.com', secret: 'secret' },
    },
  ],
]

const frontends: [name: string, request: LimitedRequest][] = [
  [
    'a story with all it rests on, in fragments',
    {
      query: `query ($slug: String!) { articles(where: { id: $slug }, take: 1) { ...Story } }
        fragment Story on Article {
          headline quotes { text speaker { ...Name } source { ...Chain } }
          people { ...Name } events { name people { ...Name } }
        }
        fragment Chain on Source { name basedOn { name basedOn { name basedOn { name } } } }
        fragment Name on Person { name slug }`,
      variables: { slug: 'a' },
    },
  ],
  [
    'a front page of ten sections',
    {
      query: `{ ${times(10, i => `s${i}: articles(take: 20) { ...Card }`)} }
        fragment Card on Article { slug headline people { name } }`,
    },
  ],
  ['nothing but a type name', { query: '{ __typename }', variables: null }],
]

const introspection = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
})

describe('the limits let pass', () => {
  it.each(adminUi)('the Admin UI: %s', (_, request) => {
    expect(check(request)).toBeNull()
  })

  it.each(frontends)('a frontend: %s', (_, request) => {
    expect(check(request)).toBeNull()
  })

  it('the standard introspection query, 15 fields deep', () => {
    expect(check({ query: introspection })).toBeNull()
  })
})

describe('what calls itself introspection', () => {
  it.each([
    ['a field below it that returns to the data', '{ a: __schema { b } c { d } }', null],
    [
      'an alias',
      `{ __schema: ${'a {'.repeat(13)} b ${'}'.repeat(13)} }`,
      'nests fields too deeply',
    ],
    [
      'types of fields of types',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
      'nests lists too deeply (at least 4,',
    ],
  ])('%s', (_, query, refused) => {
    expect(check({ query })?.message ?? 'passes').toContain(refused ?? 'passes')
  })
})
