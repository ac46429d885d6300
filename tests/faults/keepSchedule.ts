import { setTimeout as wait } from 'node:timers/promises'

import { startProductionServer } from '../support/productionServer'
import type { RandomNumbers } from './randomNumbers'
import {
  outcomeOf,
  type Scheduled,
  scheduledArticles,
  setTimes,
  waitingIn,
} from './scheduledArticles'
import { damage, storedRows } from './storedRows'

/** How long after the last time an article that is late is waited for. */
const mostSeconds = 120

type Plan = {
  articles: number
  /** Over how many seconds their times are spread. */
  seconds: number
  /** Whether two servers run when the times come, or start when they have passed. */
  servers: 'awake' | 'asleep'
}

/**
 * Lets two production servers on one database keep a schedule. Each article must be published
 * exactly once, and no server may complain.
 *
 * @returns everything that is not as it must be, and the time in milliseconds by which each article
 *   was published after the time it was scheduled for
 */
export async function keepSchedule(
  { articles: count, seconds, servers }: Plan,
  random: RandomNumbers,
) {
  const { file, articles } = await scheduledArticles(count)
  const plan = (from: number) =>
    new Map<Scheduled, Date>(
      articles.map(article => [article, new Date(from + random.below(seconds * 1_000))]),
    )

  let times = plan(Date.now() - (seconds + 60) * 1_000)
  if (servers === 'asleep') setTimes(file, times)
  const running = await Promise.all([startProductionServer(file), startProductionServer(file)])
  try {
    if (servers === 'awake') {
      times = plan(Date.now() + 1_000)
      setTimes(file, times)
    }
    const deadline = Date.now() + (seconds + mostSeconds) * 1_000
    while (waitingIn(file) !== 0 && Date.now() < deadline) await wait(100)

    const complaints = running
      .flatMap(server => server.output().split('\n'))
      .filter(line => line.trim() !== '' && !/^(✨|✅|⭐)/u.test(line))
    const rows = storedRows(file)
    const outcomes = articles.map(article => ({ article, ...outcomeOf(rows, article) }))
    return {
      faults: [...outcomes.flatMap(outcome => outcome.faults), ...damage(file), ...complaints],
      lateBy: outcomes.map(
        ({ article, published }) => published.getTime() - Number(times.get(article)),
      ),
    }
  } finally {
    await Promise.all(running.map(server => server.stop()))
  }
}
