import { change } from './change'
import { verb } from './verb'

export const unschedule = verb({
  verb: 'unschedule',
  label: 'Unschedule',
  prompt: 'Take “{itemLabel}” off the schedule? It becomes a draft again.',
  success: 'Taken off the schedule.',
  description: 'Takes a scheduled article back: it becomes a draft again.',
  perform: (article, _args, context) =>
    change(article, { status: 'draft', scheduledFor: null }, context),
})
