import type { Newsroom, Role } from '../support/newsroom'
import type { TogetherQuery } from './askTogether'

export type Compared<Case> = {
  /** What one world answers otherwise than the other, byte for byte. */
  toldApart: { query: string; answers: [string, string] }[]
  /** Each case, as often as it was asked, and whether it was refused with FORBIDDEN. */
  asked: { one: Case; refused: boolean }[]
}

/**
 * Asks the same in two worlds that differ only in what the role must not learn of.
 *
 * @throws when a query does not even fit the schema: it would compare nothing
 */
export async function compareWorlds<Case>(
  [world, other]: readonly [Newsroom, Newsroom],
  queries: readonly TogetherQuery<Case>[],
  as: Role,
): Promise<Compared<Case>> {
  const compared: Compared<Case> = { toldApart: [], asked: [] }
  for (const { query, cases } of queries) {
    const [here, there] = [await world.ask(query, { as }), await other.ask(query, { as })]
    const answers: [string, string] = [
      `${here.status} ${here.text}`,
      `${there.status} ${there.text}`,
    ]
    if (answers[0] !== answers[1]) compared.toldApart.push({ query, answers })
    // The second time it comes from what is kept for readers.
    if (there.cache && there.errors.length === 0) {
      const again = await other.ask(query)
      if (again.cache !== 'hit' || again.text !== there.text)
        compared.toldApart.push({ query, answers: [there.text, again.text] })
    }

    const refused = new Set<number>()
    for (const { extensions, path = [], message } of there.errors) {
      const alias = path.findLast(step => /^a\d+$/.test(String(step)))
      if (alias === undefined) throw new Error(`${message} in ${query}`)
      if (extensions.code === 'FORBIDDEN') refused.add(Number(String(alias).slice(1)))
    }
    compared.asked.push(...cases.map((one, i) => ({ one, refused: refused.has(i) })))
  }
  return compared
}
