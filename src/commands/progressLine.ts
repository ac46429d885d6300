import { durationInWords } from './durationInWords'

/** How far some work is. */
export type Standing = {
  /** What is counted, in the plural: stories. */
  unit: string
  done: number
  /** How many there are; undefined where nobody knows. */
  total: number | undefined
  /** How many a second, lately; undefined until there is something to go by. */
  rate: number | undefined
}

const barWidth = 24

/** One line that says how far work is, how fast it goes and how long it will take. */
export function progressLine({ unit, done, total, rate }: Standing): string {
  const parts = [countInWords(unit, done, total)]
  if (rate !== undefined) parts.push(rateInWords(rate))
  if (total === undefined || total <= 0) return parts.join('  ')

  const share = Math.min(1, done / total)
  const percent = `${Math.floor(share * 100)}%`.padStart(4)
  if (rate) parts.push(`${durationInWords(Math.max(0, total - done) / rate)} left`)
  const bar = '#'.repeat(Math.floor(share * barWidth)).padEnd(barWidth, '.')
  return [`[${bar}]${percent}`, ...parts].join('  ')
}

/** What was done in all, in how many seconds: 5,000 stories in 12 s, 417 per second. */
export function summaryLine(standing: Omit<Standing, 'rate'>, seconds: number): string {
  const { unit, done, total } = standing
  const rate = seconds > 0 ? `, ${rateInWords(done / seconds)}` : ''
  const count =
    done === total ? countInWords(unit, done, undefined) : countInWords(unit, done, total)
  return `${count} in ${durationInWords(seconds)}${rate}.`
}

const inWords = (count: number) => count.toLocaleString('en-US')

function countInWords(unit: string, done: number, total: number | undefined): string {
  return total === undefined
    ? `${inWords(done)} ${unit}`
    : `${inWords(done)} of ${inWords(total)} ${unit}`
}

function rateInWords(rate: number): string {
  return `${rate < 10 ? rate.toFixed(1) : inWords(Math.round(rate))} per second`
}
