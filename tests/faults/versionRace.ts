import { type Newsroom, password, signIn } from '../support/newsroom'
import { granted } from './refusal'
import { readFileDirectly } from './storedRows'

const updates = 20

type Contest = {
  list: string
  /** The item that everybody changes. */
  item: object
  /** A change that can be told by its mark, in the item and in whatever it makes beside. */
  change: (mark: string) => object
  /** Where that mark is then found, once each. */
  marked: Record<string, string>
}

export const contests: Contest[] = [
  {
    list: 'Person',
    item: { name: 'Contested' },
    change: mark => ({ name: mark }),
    marked: { Person: 'name' },
  },
  {
    list: 'Quote',
    item: { text: 'Contested', speaker: { create: { name: 'Speaker' } } },
    change: mark => ({ text: mark, source: { create: { name: mark } } }),
    marked: { Quote: 'text', Source: 'name' },
  },
  {
    list: 'Article',
    item: { headline: 'Contested' },
    change: mark => ({
      headline: mark,
      events: { create: [{ name: mark, people: { create: [{ name: mark }] } }] },
    }),
    marked: { Article: 'headline', Event: 'name', Person: 'name' },
  },
]

/**
 * Lets two editors save one item 20 times at once, each having read the same version, for many
 * rounds. Each round must have one winner; the 19 others must be told `STALE_VERSION`, and nothing
 * of theirs may be kept, neither in the item nor of what they would have made with it.
 *
 * @returns the rounds in which it was otherwise
 */
export async function unfairRounds(newsroom: Newsroom, contest: Contest, rounds: number) {
  const { list, item, change, marked } = contest
  const editors = await twoEditors(newsroom)
  const ask = (number: number, query: string, variables: object) =>
    newsroom.ask(query, { token: editors[number % editors.length], variables })

  const create = `mutation ($data: ${list}CreateInput!) { item: create${list}(data: $data) { id } }`
  const { id } = (await granted(ask(0, create, { data: item }))).item
  const update = `mutation ($id: ID!, $data: ${list}UpdateInput!) {
    item: update${list}(where: { id: $id }, data: $data) { version }
  }`

  const unfair: object[] = []
  for (let version = 1; version <= rounds; version++) {
    const round = `${list} in round ${version}`
    const answers = await Promise.all(
      Array.from({ length: updates }, (_, number) => {
        const data = { version, ...change(`${round}, save ${number}`) }
        return ask(number, update, { id, data })
      }),
    )
    const winners = answers.flatMap(({ data }, number) =>
      data.item?.version === version + 1 ? `${round}, save ${number}` : [],
    )
    const told = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))
    const stale = told.filter(code => code === 'STALE_VERSION')
    const kept = Object.entries(marked).map(([table, column]) =>
      marks(newsroom.file, table, column, round),
    )
    const isFair =
      winners.length === 1 &&
      told.length === updates - 1 &&
      stale.length === told.length &&
      kept.every(found => found.length === 1 && found[0] === winners[0])
    if (!isFair) unfair.push({ round, winners, told, kept })
  }
  return unfair
}

/** The marks of a round that are found in a column. */
function marks(file: string, table: string, column: string, round: string) {
  return readFileDirectly(file, database =>
    database
      .prepare<[string], string>(`SELECT "${column}" FROM "${table}" WHERE "${column}" LIKE ?`)
      .pluck()
      .all(`${round}, %`),
  )
}

async function twoEditors(newsroom: Newsroom): Promise<string[]> {
  const { db } = newsroom.context.sudo()
  const email = 'second-editor@newsroom.test'
  if ((await db.User.count({ where: { email: { equals: email } } })) === 0) {
    await db.User.createOne({ data: { name: 'Second editor', email, role: 'editor', password } })
  }
  return Promise.all(
    ['editor@newsroom.test', email].map(who => signIn(newsroom.ask, who, password)),
  )
}
