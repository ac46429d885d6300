import { verb } from './verb'

export const discard = verb({
  verb: 'discard',
  label: 'Discard working copy',
  prompt: 'Throw away this working copy? The published article stays as it is.',
  success: 'The working copy is gone.',
  description: 'Throws a working copy away and answers with the article it revised.',
  async perform(copy, _args, context) {
    await context.db.Article.deleteOne({ where: { id: copy.id } })
    return context.prisma.article.findUnique({ where: { id: copy.revisionOfId ?? '' } })
  },
})
