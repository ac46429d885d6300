import type { Issue } from './issue'
import type { Story } from './story'
import { textOf } from './textOf'

/**
 * A key for each issue, in the order given, by which a dismissal finds it again after edits elsewhere.
 *
 * It names the rule, what it is about, the words at the place, and, when the same words have the same
 * fault in several places, which of them it is.
 */
export function issueKeys(issues: readonly Issue[], story: Story): string[] {
  const counts = new Map<string, number>()
  return issues.map(issue => {
    const words = textOf(story, issue.block).slice(issue.start, issue.end)
    const name = JSON.stringify([issue.rule, issue.about ?? '', words.replaceAll(/\s+/gu, ' ')])
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name}#${count}`
  })
}
