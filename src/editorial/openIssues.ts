import type { Context } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { checkStory, type KeyedIssue } from '../copydesk/checkStory'
import type { Story } from '../copydesk/story'
import { storyOf } from './storyOf'
import type { Article } from './verb'

/** Why an issue may stand, in whose words. */
export type Dismissal = { key: string; reason: string; by: string; at: string }

export type ReviewedIssue = KeyedIssue & { dismissal?: Dismissal }

/** What the copy desk finds in an article, each with the reason for which it was dismissed. */
export async function reviewedIssues(
  article: Article,
  context: Context<Session>,
): Promise<ReviewedIssue[]> {
  return review(await storyOf(article, context), article)
}

/** The same for a story that has been read already. */
export function review(story: Story, article: Pick<Article, 'dismissals'>): ReviewedIssue[] {
  const dismissals = new Map(dismissalsOf(article).map(dismissal => [dismissal.key, dismissal]))
  return checkStory(story).map(issue => ({ ...issue, dismissal: dismissals.get(issue.key) }))
}

/** The issues that still wait for an editor: errors and warnings; a hint may be right as it is. */
export async function openIssues(article: Article, context: Context<Session>) {
  const issues = await reviewedIssues(article, context)
  return issues.filter(({ severity, dismissal }) => severity !== 'hint' && !dismissal)
}

export function dismissalsOf({ dismissals }: Pick<Article, 'dismissals'>): Dismissal[] {
  return Array.isArray(dismissals) ? (dismissals as Dismissal[]) : [] // written by dismiss.ts only
}
