import { change } from './change'
import { type Reason, reasonArg } from './reason'
import { verb } from './verb'

export const returnToAuthor = verb<Reason>({
  verb: 'return',
  label: 'Return',
  prompt: 'Give “{itemLabel}” back to its author?',
  success: 'Given back to its author.',
  description: 'Gives a submitted article back to its author, with a reason.',
  args: reasonArg('What should be changed', 'The author reads this.'),
  reason: ({ reason }) => reason,
  perform: (article, _args, context) => change(article, { status: 'draft' }, context),
})
