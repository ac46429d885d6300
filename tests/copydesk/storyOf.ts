import type { Story } from '../../src/copydesk/story'

/** A story that links nothing, with these paragraphs and whatever else a test needs. */
export function storyOf(blocks: readonly string[], more: Partial<Story> = {}): Story {
  return {
    headline: '',
    summary: '',
    blocks,
    originalDate: null,
    quotes: [],
    people: [],
    sources: [],
    events: [],
    unlinked: { people: [], sources: [], events: [] },
    ...more,
  }
}
