import type { Context } from '../../generated/keystone/types'
import { g } from '@keystone-6/core'
import type { Session } from '../auth'
import { prose } from '../fields/words'
import { refuse } from '../graphql/refuse'
import { openIssues } from './openIssues'
import type { Article, L } from './verb'

export type Override = { override?: string | null }

/** An argument in which an editor says why a story goes out whatever the copy desk finds. */
export const overrideArg = {
  override: {
    graphql: g.arg({ type: g.String }),
    ui: {
      source: {
        field: prose<L>({
          ui: {
            label: 'Publish in spite of errors, because',
            description:
              'Only needed when the copy desk has found errors. It goes into the history.',
          },
        }),
      },
    },
  },
}

const shown = 3

/** Refuses to let a story out that has errors, unless an editor says why it may. */
export async function requireChecked(
  article: Article,
  { override }: Override,
  context: Context<Session>,
): Promise<void> {
  if (override?.trim()) return
  const errors = (await openIssues(article, context)).filter(issue => issue.severity === 'error')
  if (errors.length === 0) return
  const first = errors.slice(0, shown).map(({ message }) => message)
  const more = errors.length > shown ? ` And ${errors.length - shown} more.` : ''
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`
  refuse(
    'COPY_ISSUES',
    `The copy desk has ${count}: ${first.join(' ')}${more} Mend this, or say why it may go out all the same (override).`,
  )
}
