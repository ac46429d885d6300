import type { Story } from '../package/storySchema'
import { readStory } from './readStory'
import { resetYaml } from './resetYaml'
import { sameStory } from './sameStory'
import { spliceYaml } from './spliceYaml'
import type { Names } from './storedStory'
import { writeStoryYaml } from './writeStoryYaml'

/**
 * Brings what has changed of a story into the file it came from: all else stays to the byte, with
 * its comments, order, quotes and folding.
 *
 * A file in which that cannot be done is changed as the YAML library changes it, and one that it
 * cannot change either is written anew.
 *
 * @param old `story.yaml` as it was loaded; empty when there was none
 * @param names the slug that each item the file names has now; those that are gone are left out
 */
export function editYaml(old: string, wanted: Story, names: Names): string {
  for (const change of [spliceYaml, resetYaml]) {
    if (!readStory(old)) break
    const changed = change(old, wanted, names)
    const read = readStory(changed)
    if (read && sameStory(read, wanted)) return changed
  }
  return writeStoryYaml(wanted)
}
