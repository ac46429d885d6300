import { type Newsroom, password, signIn } from '../support/newsroom'
import { granted } from './refusal'
import { storedRows } from './storedRows'

const rivals = 20

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
 * Lets 20 editors save one item at once, each having read the same version, for many rounds. Each
 * round must have one winner; the 19 others must be told `STALE_VERSION` and who was faster, and
 * nothing of theirs may be kept, neither in the item nor of what they would have made with it.
 *
 * @returns the rounds in which it was otherwise
 */
export async function unfairRounds(newsroom: Newsroom, contest: Contest, rounds: number) {
  const { list, item, change, marked } = contest
  const editors = await editorsOf(newsroom)

  const create = `mutation ($data: ${list}CreateInput!) { item: create${list}(data: $data) { id } }`
  const created = newsroom.ask(create, { as: 'editor', variables: { data: item } })
  const { id } = (await granted(created)).item
  const update = `mutation ($id: ID!, $data: ${list}UpdateInput!) {
    item: update${list}(where: { id: $id }, data: $data) { version }
  }`

  const unfair: object[] = []
  for (let version = 1; version <= rounds; version++) {
    const round = `${list} in round ${version}`
    const answers = await Promise.all(
      editors.map(async ({ name, token }) => {
        const data = { version, ...change(`${round}, ${name}`) }
        return { name, ...(await newsroom.ask(update, { token, variables: { id, data } })) }
      }),
    )
    const winners = answers.flatMap(({ data, name }) =>
      data.item?.version === version + 1 ? [name] : [],
    )
    const told = answers.flatMap(({ errors }) =>
      errors.map(({ extensions, message }) => `${extensions.code}: ${message}`),
    )
    const namingTheWinner = told.filter(text =>
      text.startsWith(`STALE_VERSION: ${winners[0]} changed this ${list.toLowerCase()} `),
    )
    const kept = Object.entries(marked).map(([table, column]) =>
      marks(newsroom.file, table, column, round),
    )
    const isFair =
      winners.length === 1 &&
      told.length === editors.length - 1 &&
      namingTheWinner.length === told.length &&
      kept.every(found => found.length === 1 && found[0] === `${round}, ${winners[0]}`)
    if (!isFair) unfair.push({ round, winners, told, kept })
  }
  return unfair
}

/** The marks of a round that are found in a column. */
function marks(file: string, table: string, column: string, round: string) {
  const values = storedRows(file)[table]?.map(row => String(row[column])) ?? []
  return values.filter(value => value.startsWith(`${round}, `))
}

type Editor = { name: string; token: string }

/** Editors with a name each, signed in; the first call of a newsroom makes them. */
async function editorsOf({ context, ask }: Newsroom): Promise<Editor[]> {
  const { user } = context.sudo().prisma
  const { password: known } = await user.findFirstOrThrow({ where: { role: 'editor' } })
  return Promise.all(
    Array.from({ length: rivals }, async (_, number) => {
      const [name, email] = [`Editor ${number}`, `editor-${number}@newsroom.test`]
      const data = { name, email, role: 'editor', password: known, updatedAt: new Date() }
      await user.upsert({ where: { email }, create: data, update: {} })
      return { name, token: await signIn(ask, email, password) }
    }),
  )
}
