import { change } from './change'
import { verb } from './verb'

export const submit = verb({
  verb: 'submit',
  label: 'Submit for review',
  prompt: 'Hand “{itemLabel}” to the editors? You can change it again when they return it.',
  success: 'Handed to the editors.',
  description: 'Hands a draft to the editors.',
  perform: (article, _args, context) => change(article, { status: 'inReview' }, context),
})
