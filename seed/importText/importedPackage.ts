import { documentToMarkdown } from '../export/documentToMarkdown'
import { importText } from './importText'
import { proposedStory } from './proposedStory'
import { storyYaml } from './storyYaml'

/** A received text as the files of a story package, and what was read for them. */
export function importedPackage(received: string, published?: string) {
  const imported = importText(received, published)
  const story = proposedStory(imported)
  return {
    imported,
    story,
    files: {
      yaml: storyYaml(story, imported),
      markdown: documentToMarkdown(
        imported.paragraphs.map(({ text }) => ({ type: 'paragraph', children: [{ text }] })),
      ),
    },
  }
}
