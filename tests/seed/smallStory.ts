import type { StoryPackage } from '../../seed/package/readStoryPackage'

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] })

/** A package of a few items of every list, linked in every way, to be changed at will. */
export function smallStory(): StoryPackage {
  return {
    ...{ folder: 'small', yaml: 'the first', markdown: '' },
    originalText: 'As it came in.',
    body: [
      paragraph(
        'The harbour will be dredged, Ada Lund said. “We begin in May,” she told The Ferry.',
      ),
      paragraph('Nobody objected.'),
    ],
    article: {
      ...{ slug: 'harbour', headline: 'Harbour to be dredged', section: 'Local', urgency: 5 },
      ...{ keywords: ['harbour', 'dredging'], originalDate: '2024-04', status: 'draft' },
      ...{ people: ['ada-lund', 'residents'], sources: ['the-ferry', 'ferry-report'] },
      ...{ events: ['dredging'], quotes: ['we-begin-in-may'] },
    },
    people: [
      { slug: 'ada-lund', name: 'Ada Lund', familyName: 'Lund', jobTitle: 'harbour master' },
      { slug: 'residents', name: 'Residents', kind: 'collective' },
    ],
    sources: [
      { slug: 'the-ferry', name: 'The Ferry', kind: 'newsOrganization' },
      {
        ...{ slug: 'ferry-report', name: 'The Ferry’s report', kind: 'report' },
        ...{ partOf: 'the-ferry', url: 'https://ferry.example.com/may' },
      },
    ],
    events: [
      {
        ...{ slug: 'dredging', name: 'The dredging begins', kind: 'meeting', date: '2024-05' },
        ...{ people: ['ada-lund'], sources: ['ferry-report'], dateAsWritten: 'in May' },
      },
    ],
    quotes: [
      {
        ...{ slug: 'we-begin-in-may', text: 'We begin in May,', kind: 'direct' },
        ...{ speaker: 'ada-lund', source: 'ferry-report' },
      },
    ],
  }
}
