import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { bundledStory } from '../../seed/bundledStory'
import { changedPackage } from '../seed/changedPackage'
import { makeDatabaseFile, openNewsroomOn } from '../support/newsroom'
import { emptyFolder } from './migratedCopy'
import { granted, patiently, Refusal } from './refusal'
import { loadInto, startSeed } from './seedKill'
import { damage, rowCounts, storedRows } from './storedRows'

const editors = 10

/**
 * Seeds a changed package while ten editors save changes of the same people and events, each their
 * own item and again and again. What an editor was told is saved, or was refused as stale and saved
 * after reading again.
 */
export async function seedAmongEditors() {
  const file = await makeDatabaseFile()
  await loadInto(file)
  const counts = rowCounts(file)
  const newsroom = await openNewsroomOn(file)
  try {
    await newsroom.tokenOf('editor')
    const seed = startSeed(file, {}, [changedPackage(`${emptyFolder()}/story`)])
    const over = new AbortController()
    const ended = seed.ended(60).finally(() => over.abort())

    const { events } = readStoryPackage(bundledStory)
    const saved = new Map<string, string>()
    let stale = 0
    const edit = async ({ slug }: { slug: string }) => {
      for (let number = 1; !over.signal.aborted; number++) {
        const location = `as seen by the editor of ${slug}, ${number}`
        const { event } = await granted(
          newsroom.ask(`{ event(where: { slug: "${slug}" }) { version } }`, { as: 'editor' }),
        )
        try {
          await patiently(() =>
            granted(
              newsroom.ask(
                `mutation ($data: EventUpdateInput!) { updateEvent(where: { slug: "${slug}" }, data: $data) { id } }`,
                { as: 'editor', variables: { data: { version: event.version, location } } },
              ),
            ),
          )
          saved.set(slug, location)
        } catch (error) {
          if (!(error instanceof Refusal && error.code === 'STALE_VERSION')) throw error
          stale++
        }
      }
    }
    await Promise.all(events.slice(0, editors).map(edit))
    const exit = await ended

    const stored = new Map(
      storedRows(file).Event?.map(({ slug, location }) => [String(slug), location]),
    )
    return {
      ...{ exit, stale, output: seed.output() },
      lost: [...saved].filter(([slug, location]) => stored.get(slug) !== location),
      saved: saved.size,
      counts: { before: counts, after: rowCounts(file) },
      damage: damage(file),
    }
  } finally {
    await newsroom.close()
  }
}
