import { checkStory } from '../src/copydesk/checkStory'
import type { Story } from '../src/copydesk/story'
import { bundledStory } from '../tests/copydesk/bundledStory'
import { median } from './median'

const runs = 25

/**
 * How long the copy desk takes, and how that grows: the bundled story, again and again until it is
 * long enough, is checked by every rule, as at each pause in typing.
 */
export function benchChecking() {
  checkingTime(storyOf(2_000)) // warms up
  const [short, long] = [checkingTime(storyOf(2_000)), checkingTime(storyOf(10_000))]
  console.log('The copy desk checks a story, by every rule (processor time, median of 25 runs):')
  console.log(`   2,000 words   ${short.toFixed(1)} ms`)
  console.log(`  10,000 words   ${long.toFixed(1)} ms, ${(long / short).toFixed(1)} times as long`)
}

/**
 * The bundled story until it has so many words. Each time its longer words are others, so that its
 * quotations are others too, as in a long story they are.
 */
function storyOf(words: number): Story {
  const once = bundledStory.blocks.join(' ').split(/\s+/u).length
  const times = Array.from({ length: Math.ceil(words / once) }, (_, time) => {
    const ending = 'a'.repeat(time)
    return (text: string) => text.replaceAll(/\b[a-z]{7,}\b/g, word => word + ending)
  })
  const quotes = times.flatMap((vary, time) =>
    bundledStory.quotes.map(quote => ({
      ...quote,
      slug: `${quote.slug}-${time}`,
      text: vary(quote.text),
    })),
  )
  return {
    ...bundledStory,
    blocks: times.flatMap(vary => bundledStory.blocks.map(vary)),
    quotes: [...new Map(quotes.map(quote => [quote.text, quote])).values()],
  }
}

/** Milliseconds of processor time that a check takes, in the middle of several runs. */
function checkingTime(story: Story): number {
  const times = Array.from({ length: runs }, () => {
    const fresh = { ...story } // what is remembered of a story is remembered of the object
    const before = process.cpuUsage()
    checkStory(fresh)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return median(times)
}
