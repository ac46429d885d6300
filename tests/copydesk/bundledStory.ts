import { bundledStory as folder } from '../../seed/bundledStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { storyOfPackage } from './storyOfPackage'

const story = readStoryPackage(folder)

/** The document of the bundled story, as the editor holds it. */
export const bundledBody = story.body

/** The text the bundled story came in as, its comment form included. */
export const bundledOriginal = story.originalText ?? ''

/** The bundled story as the copy desk reads it: from its package, exactly as received. */
export const bundledStory = storyOfPackage(story)
