/*
 * What has changed for readers is told by tags:
 *
 *   Person:ID    the item itself: what it says, or whether readers see it
 *   Person:ID>   what a to-many field of the item holds, counts or orders
 *   Person>      the same of any item of the list
 *   Person       which items of the list there are, and what they say
 *   Search       what a search finds
 *   *            everything, for somebody who wants all answers to be made anew
 */

export const everything = '*'

/** Changes of what readers see, made by this process or by another. */
export type PublicChanges = {
  /**
   * What has been committed since it was asked last: whatever was acknowledged before the call is
   * told now, and `*` when that is not known. It is asked for every answer, so it must cost next to
   * nothing when there is no news, and again only when it has answered.
   *
   * @throws when the database cannot tell
   */
  take(): readonly string[] | Promise<readonly string[]>
  /**
   * The next moment, in milliseconds, at which something may become public with nobody writing
   * anything: an embargo ends, a time of publication comes. `Infinity` when there is none.
   */
  nextMoment(now: Date): number | Promise<number>
  close(): void
}
