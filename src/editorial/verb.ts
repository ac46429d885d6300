import { action } from '@keystone-6/core'
import type { ActionArgsConfig, DeclaredAction } from '@keystone-6/core/types'

import type { Context, Lists } from '../../generated/keystone/types'
import type { Session } from '../auth'
import { atomically } from '../database/atomically'
import { refuse } from '../graphql/refuse'
import { type Act, actingAs } from './acting'
import { type Transition, transitions, type Verb } from './transitions'

export type L = Lists.Article.TypeInfo<Session>
export type Article = L['item']
type Messages = NonNullable<DeclaredAction<L>['ui']['messages']>

type VerbConfig<Args extends object> = {
  verb: Verb
  /** What the button says. */
  label: string
  /** What the editor is asked before it is done. */
  prompt: string
  /** What the editor is told afterwards. */
  success: string
  /** For the API's documentation. */
  description: string
  args?: ActionArgsConfig<L>
  /** Why it is done, if the verb asks. */
  reason?: (args: Args) => string | undefined
  /** Whether it has no button of its own. */
  isHidden?: boolean
  /** Does it, inside the verb's transaction, with every right. */
  perform(article: Article, args: Args, context: Context<Session>): Promise<Article | null>
}

/**
 * An editor's verb as a Keystone action: a button, a bulk button and a mutation in one.
 *
 * Who may use it, and in which state, is read from the transition table; the check and the change
 * are one transaction, and the change goes down in the article's history under the verb's name.
 */
export function verb<Args extends object>(config: VerbConfig<Args>): DeclaredAction<L> {
  const transition: Transition = transitions[config.verb]
  const mayUse = ({ session }: { session?: Session | undefined }) =>
    session !== undefined && transition.roles.includes(session.data.role)

  const messages: Messages = {
    promptTitle: `{Label}`,
    prompt: config.prompt,
    promptConfirmLabel: config.label,
    success: config.success,
    fail: `Could not do it`,
  }

  return action<L, ActionArgsConfig<L>>({
    access: mayUse,
    args: config.args ?? {},
    graphql: { description: config.description },
    async resolve({ where, args }, context) {
      const given = args as unknown as Args // typed by the verb that declares them
      const act: Act = { kind: config.verb, reason: config.reason?.(given) }
      return atomically(context, transaction =>
        actingAs(act, async () => {
          const article = await transaction.db.Article.findOne({ where })
          if (!article)
            refuse('FORBIDDEN', 'There is no such article, or it is not yours to change.')
          requireState(config.verb, transition, article)
          return config.perform(article, given, transaction.sudo())
        }),
      )
    },
    ui: {
      label: config.label,
      messages,
      itemView: {
        actionMode: ({ session, item }) =>
          !config.isHidden && mayUse({ session }) && item && fits(transition, item)
            ? 'enabled'
            : 'hidden',
      },
      listView: {
        actionMode: ({ session }) =>
          !config.isHidden && mayUse({ session }) ? 'enabled' : 'hidden',
      },
    },
  }) as DeclaredAction<L> // action() infers the declared arguments away
}

function fits({ from, on }: Transition, { status, revisionOfId }: Article): boolean {
  const kind = revisionOfId === null ? 'original' : 'workingCopy'
  return from.some(one => one === status) && (on ?? kind) === kind
}

function requireState(verbName: Verb, transition: Transition, article: Article) {
  if (fits(transition, article)) return
  const what = transition.on === 'workingCopy' ? 'a working copy' : 'an article'
  refuse(
    'WRONG_STATE',
    `You can ${verbName} ${what} that is ${transition.from.join(' or ')}; ` +
      `“${article.headline}” is ${article.status}${article.revisionOfId ? ' and a working copy' : ''}.`,
  )
}
