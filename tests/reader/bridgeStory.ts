const text = (words: string, marks: object = {}) => ({ text: words, ...marks })
const block = (type: string, children: object[], rest: object = {}) => ({ type, children, ...rest })
const item = (words: string) => block('list-item', [block('list-item-content', [text(words)])])

/** What would end a script, or a line of one, if it were written into it as it is. */
export const hostileHeadline = 'Bridge </script><script>document.title="taken"</script>\u2028 holds'

/** A story with everything in it that a body may hold, and a quotation in two parts across marks. */
export const bridgeStory = {
  headline: hostileHeadline,
  slug: 'bridge',
  summary: 'The old bridge will carry trams again.',
  byline: 'A Staff Writer',
  dateline: 'BASEL, Nov. 24.',
  section: 'Local',
  language: 'en',
  copyrightNotice: '© The newsroom',
  body: [
    block('paragraph', [
      text('“It '),
      text('will hold', { bold: true }),
      text(',” the engineer said, “and we are '),
      block('link', [text('sure')], { href: 'https://example.com/bridge' }),
      text(' of it.” Trams cross from '),
      text('Monday', { italic: true }),
      text('.'),
    ]),
    block('heading', [text('What was tested')], { level: 2 }),
    block('unordered-list', [item('The deck'), item('The cables')]),
    block('ordered-list', [item('By day'), item('By night')]),
    block('divider', [text('')]),
    block('heading', [text('Before')], { level: 3 }),
    block('blockquote', [block('paragraph', [text('A line of the old chronicle.')])]),
    block('paragraph', [text('First line\nsecond line')]),
  ],
  quotes: {
    create: [
      {
        slug: 'it-will-hold',
        kind: 'direct',
        text: 'It will hold, and we are sure of it.',
        sourceText: 'It will hold, and we are sure of it.',
        speaker: { connect: { slug: 'the-engineer' } },
        source: { connect: { slug: 'city-report' } },
      },
    ],
  },
  people: { connect: [{ slug: 'the-engineer' }] },
  sources: { connect: [{ slug: 'city-report' }] },
}

/** Others, for a front page with several sections. */
export const briefStories = [
  { section: 'Local', headline: 'Ferry timetable changes for the winter' },
  { section: 'Culture', headline: 'A lost score is played again after two hundred years' },
  {
    section: 'Culture',
    headline: 'The library opens on Sundays',
    summary: 'For a trial of one year.',
  },
  { section: '', headline: 'What we got wrong this month', slug: 'wrong' },
]
