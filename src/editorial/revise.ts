import { verb } from './verb'
import { openWorkingCopy } from './workingCopy'

export const revise = verb({
  verb: 'revise',
  label: 'Revise',
  prompt:
    'Open the working copy of “{itemLabel}”? Readers see the article unchanged until you publish.',
  success: 'This is the working copy.',
  description:
    'Opens an article’s one working copy, making it if there is none, and answers with it.',
  perform: (article, _args, context) => openWorkingCopy(article, undefined, context),
})
