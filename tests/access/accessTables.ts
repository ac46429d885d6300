import { type Role, roles } from '../support/newsroom'
import { markdownTable } from './markdownTable'
import type { List } from './offeredLists'
import { reading, secrets, toldOfWithdrawn } from './policy'
import { verbPolicy } from './verbPolicy'
import { type Allowed, writing, writtenFields } from './writingPolicy'

const asPeopleSay = {
  anonymous: 'Reader',
  reporter: 'Reporter',
  editor: 'Editor',
  admin: 'Admin',
} satisfies Record<Role, string>

/** The policy as tables, for docs/access.md. */
export function accessTables(lists: readonly List[]): string {
  return [
    ['Who may see what', seeing()],
    ['Who may change what', changing()],
    ['What readers see of an item', publicFields(lists)],
    ['What people write, and what Stet fills in', written(lists)],
  ]
    .map(([heading, table]) => `## ${heading}\n\n${table}`)
    .join('\n\n')
}

function seeing(): string {
  const everybodyElse = roles.filter(role => role !== 'anonymous')
  const items = grouped(reading, ({ seenWhen, onlyFor }) => `${seenWhen} ${onlyFor}`).flatMap(
    ([names, { seenWhen, onlyFor }]) =>
      seenWhen === 'never'
        ? [[names, 'always', ...answers(onlyFor ?? everybodyElse)]]
        : [
            [names, `when ${seenWhen}`, ...answers(roles)],
            [names, 'otherwise', ...answers(everybodyElse)],
          ],
  )
  const kept = secrets.flatMap(({ list, field, readBy }) => {
    const others = roles.filter(role => readBy.includes(role))
    const own = [`${list} \`${field}\``, 'their own', ...answers(everybodyElse)]
    const line = [`${list} \`${field}\``, readBy.includes('self') ? 'of others' : 'always']
    return [...(readBy.includes('self') ? [own] : []), [...line, ...answers(others)]]
  })
  const told = [
    `Article, only ${code(toldOfWithdrawn)}`,
    'when it was public and is withdrawn, to whoever asks for it by its slug',
    ...answers(roles),
  ]
  return markdownTable([['What', 'When', ...headings], ...items, told, ...kept])
}

function changing(): string {
  const rows = grouped(writing, JSON.stringify).flatMap(([names, operations]) =>
    Object.entries(operations).flatMap(([operation, byState]) =>
      grouped(byState, String)
        // Of a verb it is enough to say where it can be used.
        .filter(([, allowed]) => allowed.length > 0 || !(operation in verbPolicy))
        .map(([states, allowed]) => [
          names,
          inWords(operation),
          states === 'new' ? '' : inWords(states),
          ...answers(allowed),
        ]),
    ),
  )
  return markdownTable([['What', 'How', 'In which state', ...headings], ...rows])
}

function publicFields(lists: readonly List[]): string {
  const rows = lists.map(({ listKey, fields }) => {
    const open = reading[listKey]?.publicFields ?? []
    return [listKey, code(open), code(Object.keys(fields).filter(key => !open.includes(key)))]
  })
  return markdownTable([['List', 'Public', 'Internal'], ...rows])
}

function written(lists: readonly List[]): string {
  const rows = lists.map(({ listKey, fields }) => {
    const table = writtenFields[listKey]
    const [often = [], once = []] = [table?.written, table?.writtenOnce]
    const changedBy = (key: string) => table?.changedBy?.[key]?.map(role => `${role}s`).join(', ')
    const notes = [
      ...often.map(key => (changedBy(key) ? `\`${key}\` (by ${changedBy(key)})` : `\`${key}\``)),
      ...once.map(key => `\`${key}\` (once)`),
    ]
    const others = Object.keys(fields).filter(key => !often.includes(key) && !once.includes(key))
    return [listKey, notes.join(', '), code(others)]
  })
  return markdownTable([['List', 'Written by people', 'Filled in by Stet'], ...rows])
}

const headings = roles.map(role => asPeopleSay[role])

const answers = (allowed: Allowed) => roles.map(role => (allowed.includes(role) ? 'yes' : '–'))

const code = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ')

/** Names from code as a sentence has them: inReview, in review. */
const inWords = (name: string) => name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

/** A record's entries with the same value put together, their names joined. */
function grouped<T>(
  record: Readonly<Record<string, T>>,
  sameness: (value: T) => string,
): [names: string, value: T][] {
  const groups = new Map<string, [string, T]>()
  for (const [name, value] of Object.entries(record)) {
    const group = groups.get(sameness(value))
    groups.set(sameness(value), [group ? `${group[0]}, ${name}` : name, value])
  }
  return [...groups.values()]
}
