const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const minute = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** The day of a moment, as a reader is told it: “13 January 2020”. */
export const dayInWords = (moment: string): string => day.format(new Date(moment))

/** A moment to the minute: “24 November 2026 at 14:05 UTC”. */
export const momentInWords = (moment: string): string => `${minute.format(new Date(moment))} UTC`
