import { bundledStory } from '../../seed/bundledStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/** The slug of the story Stet comes with. */
export const slug = 'us-hopes-to-restart-diplomatic-talks-with-north-korea'

/** A newsroom that has published the story Stet comes with, exactly as it was received. */
export async function openStoryNewsroom(): Promise<Newsroom> {
  const newsroom = await openNewsroom()
  await loadStory(readStoryPackage(bundledStory), newsroom.context)
  return newsroom
}

/** Makes an editor’s change that has to go well. */
export async function asEditor(newsroom: Newsroom, mutation: string): Promise<void> {
  const { errors } = await newsroom.ask(`mutation { ${mutation} { id } }`, { as: 'editor' })
  if (errors.length > 0) throw new Error(`${errors[0]?.message} in ${mutation}`)
}
