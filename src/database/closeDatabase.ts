import type { Context } from '../../generated/keystone/types'

/** Closes the database of a server that has come to its end; what is asked for afterwards fails. */
export function closeDatabase({ prisma }: Context): Promise<void> {
  return prisma.$disconnect()
}
