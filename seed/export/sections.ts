/** The parts of a story.yaml that hold items, in the order in which they are written, and of which list. */
export const sections = {
  people: 'Person',
  sources: 'Source',
  events: 'Event',
  quotes: 'Quote',
} as const

export type Section = keyof typeof sections
export type SectionList = (typeof sections)[Section]

export const sectionNames = ['people', 'sources', 'events', 'quotes'] as const satisfies Section[]

/** Makes one thing for each section. */
export function bySection<T>(make: (section: Section) => T): Record<Section, T> {
  return {
    people: make('people'),
    sources: make('sources'),
    events: make('events'),
    quotes: make('quotes'),
  }
}
