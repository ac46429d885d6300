import { boundsOf } from '../../dates/boundsOf'
import { EdtfError } from '../../dates/edtfError'
import { phraseFor } from '../../dates/phraseFor'
import { type DateWords, dateWordsIn } from '../dateWords'
import { findAsWritten } from '../findAsWritten'
import type { Rule } from '../issue'
import { bodyOf, type Passage } from '../passagesOf'

export const eventDate = {
  severity: 'warning',
  finds: 'An event whose date on file cannot be the one the story’s words give it.',
  check: (story, style) => {
    const body = bodyOf(story, style)
    const written = story.events.length > 0 ? readBounds(story.originalDate) : null
    const read = new Map<Passage, DateWords[]>()
    const datesIn = (passage: Passage) => {
      const dates = read.get(passage) ?? dateWordsIn(passage.text, written)
      read.set(passage, dates)
      return dates
    }
    return story.events.flatMap(({ slug, name, date, dateAsWritten }) => {
      if (date === null || dateAsWritten.trim() === '') return []
      const onFile = readBounds(date)
      if (!onFile) return []

      const places = findAsWritten(body, dateAsWritten)
      // The words on file may leave out the year that stands beside them in the text.
      const inText = places?.map(({ passage, start, end }) => ({
        block: passage.block,
        words: datesIn(passage).find(
          words => words.start < end && start < words.end && words.start >= start - 20,
        ),
      }))
      const said = inText?.find(({ words }) => words) ?? {
        block: null,
        words: dateWordsIn(dateAsWritten, written)[0],
      }
      if (!said.words || couldBe(said.words, onFile)) return []

      const { start, end } = said.block === null ? { start: 0, end: 0 } : said.words
      return [
        {
          // What “last week” means hangs on the day of writing too.
          ...(said.words.isRelative && { severity: 'hint' as const }),
          message: `The story says “${said.words.text}” of “${name}”, which is on file ${phraseFor(date)}: mend one of them.`,
          block: said.block,
          start,
          end,
          about: slug,
        },
      ]
    })
  },
} satisfies Rule

/** Null for a date that is not there, or is being typed. */
function readBounds(date: string | null) {
  if (date === null) return null
  try {
    return boundsOf(date)
  } catch (error) {
    if (error instanceof EdtfError) return null
    throw error
  }
}

/** Whether any of the days the words can mean is one the date can mean; days sort as text. */
function couldBe(
  { spans }: DateWords,
  { earliest, latest }: NonNullable<ReturnType<typeof readBounds>>,
) {
  return (
    spans.length === 0 ||
    spans.some(
      span =>
        (span.earliest === null || latest === null || span.earliest <= latest) &&
        (span.latest === null || earliest === null || earliest <= span.latest),
    )
  )
}
