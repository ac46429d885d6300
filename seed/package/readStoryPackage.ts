import type { DocumentBlock } from './documentBlock'
import { openStoryPackage } from './openStoryPackage'
import type { Story } from './storySchema'

/**
 * A story package, read and valid: every item it names is in it, and every value has the form in
 * which the database would keep it.
 */
export type StoryPackage = Story & {
  /** The folder it came from. */
  folder: string
  /** `story.yaml` and `body.md` as they were read, to the character. */
  yaml: string
  markdown: string
  body: DocumentBlock[]
  /** The text as received, to the byte; undefined when the package holds none. */
  originalText: string | undefined
}

/**
 * Reads a story package: a folder with `story.yaml`, `body.md` and, if the story came in as a text,
 * `original.txt`.
 *
 * @throws StoryMistakes with one line per mistake: file, line, what is wrong, what was expected.
 */
export function readStoryPackage(folder: string): StoryPackage {
  return openStoryPackage(folder).story
}
