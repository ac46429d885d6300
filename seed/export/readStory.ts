import { parseDocument } from 'yaml'

import { type Story, storySchema } from '../package/storySchema'

/** What a story.yaml says; undefined when it does not say a story. */
export function readStory(yaml: string): Story | undefined {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return undefined
  return storySchema.safeParse(document.toJS()).data
}
