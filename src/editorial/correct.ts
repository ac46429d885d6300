import { g } from '@keystone-6/core'
import { select } from '@keystone-6/core/fields'

import { prose } from '../fields/words'
import { refuse } from '../graphql/refuse'
import { change } from './change'
import { correctionKinds } from './correctionKinds'
import { type L, verb } from './verb'

const substantive = new Set(['correction', 'retraction'])

export const correct = verb<{ kind: string; text: string }>({
  verb: 'correct',
  label: 'Add a correction',
  prompt: 'Readers of “{itemLabel}” see this above the story.',
  success: 'Readers have been told.',
  description: 'Tells readers about the last published change of an article.',
  args: {
    kind: {
      // The dialog does not send what was left as it was.
      graphql: g.arg({ type: g.String, defaultValue: 'correction' }),
      ui: {
        source: {
          field: select<L>({
            type: 'string',
            options: [...correctionKinds],
            validation: { isRequired: true },
            defaultValue: 'correction',
            ui: {
              label: 'Kind',
              description: 'Whether a fact was wrong, unclear, or all is taken back.',
            },
          }),
        },
      },
    },
    text: {
      graphql: g.arg({ type: g.nonNull(g.String) }),
      ui: {
        source: {
          field: prose<L>({
            validation: { isRequired: true },
            ui: { label: 'Text', description: 'Public: what was wrong, and what is right.' },
          }),
        },
      },
    },
  },
  reason: ({ text }) => text,
  async perform(article, { kind, text }, context) {
    const known = correctionKinds.find(({ value }) => value === kind)
    if (!known) {
      const kinds = correctionKinds.map(({ value }) => value).join(', ')
      refuse('VALIDATION_FAILED', `kind: choose one of ${kinds}.`)
    }
    if (text.trim() === '') refuse('VALIDATION_FAILED', 'text: say what readers should know.')
    const described = await context.prisma.revision.findFirst({
      where: { list: 'Article', item: article.id, kind: { not: 'correct' } },
      orderBy: { number: 'desc' },
    })
    await context.db.Correction.createOne({
      data: {
        article: { connect: { id: article.id } },
        kind: known.value,
        text,
        ...(described && { revision: { connect: { id: described.id } } }),
      },
    })
    return change(article, substantive.has(kind) ? { modifiedAt: new Date() } : {}, context)
  },
})
