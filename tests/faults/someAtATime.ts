/** Does something for each of many, so many of them at a time, and gives the results in order. */
export async function someAtATime<Item, Result>(
  limit: number,
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...items.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, item] = next
      results[index] = await task(item)
    }
  }
  await Promise.all(Array.from({ length: limit }, work))
  return results
}
