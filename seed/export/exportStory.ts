import type { Context } from '../../generated/keystone/types'
import { atomically } from '../../src/database/atomically'
import { PlainError } from '../../src/plainError'
import { comparableBody } from '../package/comparableBody'
import { editMarkdown } from './editMarkdown'
import { editYaml } from './editYaml'
import { readStory } from './readStory'
import { sameStory } from './sameStory'
import { storedStory } from './storedStory'
import { textLeftOut } from './textLeftOut'

/** The files of a package, ready to be written. */
export type ExportedStory = {
  slug: string
  files: { name: string; text: string }[]
  /** What the files could not say, in sentences. */
  notes: string[]
}

const limits = { maxWait: 30_000, timeout: 60_000 }

/**
 * Writes an article as a story package: the files it was loaded from, with what has changed since.
 * All of it is of one moment. Of a published article that is being revised, it is what readers see.
 *
 * @param id the article's
 * @throws PlainError when it cannot be written so that the same would be read
 */
export async function exportStory(id: string, context: Context): Promise<ExportedStory> {
  const stored = await atomically(context, transaction => storedStory(id, transaction), limits)
  const { story, body, originalText, yaml, markdown, names } = stored
  const { slug } = story.article

  const written = editYaml(yaml, story, names)
  const read = readStory(written)
  if (!read || !sameStory(read, story))
    throw new PlainError(`${slug}: it cannot be written as YAML so that the same would be read.`)
  return {
    slug,
    files: [
      { name: 'story.yaml', text: written },
      { name: 'body.md', text: editMarkdown(markdown, body) },
      ...(originalText === '' ? [] : [{ name: 'original.txt', text: originalText }]),
    ],
    notes: textLeftOut(body, comparableBody(body)),
  }
}
