/** In characters. Proxies take 8 kB of headers, and there are others. */
const longest = 4_000

const all = 'stet'

/**
 * What a CDN may purge an answer by, separated by spaces: `stet` for every answer, the lists that it
 * is a part of, and the items in it, such as `Article:ID`. Where that is too long, a list stands for
 * its items, those of the longest first.
 *
 * @param tags what the answer depends on (publicChanges.ts)
 */
export function surrogateKeys(tags: ReadonlySet<string>): string {
  const items = new Map<string, Set<string>>()
  const lists = new Set<string>()
  for (const tag of tags) {
    const [list = '', id] = tag.replace(/>$/, '').split(':')
    if (id !== undefined) items.set(list, (items.get(list) ?? new Set()).add(`${list}:${id}`))
    else if (!tag.endsWith('>')) lists.add(list)
  }
  const keys = () => [all, ...lists, ...[...items.values()].flatMap(some => [...some])].join(' ')
  let text = keys()
  while (text.length > longest) {
    const [most] = [...items].toSorted(([, a], [, b]) => b.size - a.size)
    if (!most) break
    items.delete(most[0])
    lists.add(most[0])
    text = keys()
  }
  return text
}
