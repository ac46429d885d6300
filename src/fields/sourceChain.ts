import type { Context } from '../../generated/keystone/types'

type Link = 'partOf' | 'basedOn'

/** Longer than any chain of reports; a loop made behind our back must not hang a save. */
const longestChain = 100

/**
 * `validate` hooks that keep a chain of sources from closing on itself: a chain has a first source,
 * or nothing in it can be traced.
 */
export function sourceChain(link: Link) {
  return {
    async update(args: {
      item: { id: string }
      resolvedData: object
      context: Context
      addValidationError(message: string): void
    }) {
      const written: Record<string, { connect?: { id?: string } } | undefined> = {
        ...args.resolvedData,
      }
      let next = written[link]?.connect?.id
      for (let step = 0; next && step < longestChain; step++) {
        if (next === args.item.id) {
          args.addValidationError('choose another: this one leads back to the source itself')
          return
        }
        const source = await args.context.prisma.source.findUnique({ where: { id: next } })
        next = source?.[`${link}Id`] ?? undefined
      }
    },
  }
}
