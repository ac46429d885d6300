import type { Story } from '../package/storySchema'
import type { Random } from './random'
import { calendarOf, isoDay } from './writtenDates'

type Publication = Pick<
  Story['article'],
  'status' | 'publishedAt' | 'scheduledFor' | 'embargoUntil' | 'withdrawnAt' | 'withdrawnReason'
>

/** So far ahead that no test and no measurement will see it come. */
const farAhead = '2199-01-01T06:00:00.000Z'

/** Where a story of a day is on its way to readers: most are published, a few are elsewhere. */
export function publication(day: number, random: Random): Publication {
  const time = `T${String(5 + random.below(15)).padStart(2, '0')}:${10 + random.below(50)}:00.000Z`
  const publishedAt = `${isoDay(calendarOf(day))}${time}`
  const fate = random.below(100)
  if (fate < 4) return { status: 'draft' }
  if (fate < 7) return { status: 'inReview' }
  if (fate < 9) return { status: 'scheduled', scheduledFor: farAhead }
  if (fate < 10) return { status: 'published', publishedAt, embargoUntil: farAhead }
  if (fate < 12)
    return {
      status: 'withdrawn',
      publishedAt,
      withdrawnAt: `${isoDay(calendarOf(day + 30))}${time}`,
      withdrawnReason: 'The figures in it could not be confirmed.',
    }
  return { status: 'published', publishedAt }
}
