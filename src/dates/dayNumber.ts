import type { Day } from './calendar'

const millisecondsOfADay = 86_400_000

/** Counts days of `YYYY-MM-DD`, years 0000 to 9999, so that they can be measured: 1970-01-01 is 0. */
export function dayNumber(day: string): number {
  return Date.parse(day) / millisecondsOfADay
}

/** The number of the first day of a month; months count from 1, and beyond 12 into later years. */
export function numberOfMonth(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, 1) / millisecondsOfADay
}

/** The day that a number falls on, as the calendar has it; months count from 1. */
export function dayOfNumber(number: number): Day {
  const date = new Date(Math.floor(number) * millisecondsOfADay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
