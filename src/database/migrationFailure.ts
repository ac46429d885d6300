/**
 * One sentence on why migrations were not applied, and what to do, from what Prisma Migrate printed
 * (the words are the schema engine's: schema-engine/explainMigrationFailure.mjs).
 */
export function migrationFailure(output: string): string {
  // A server holds its database open, and Prisma Migrate wants it alone.
  if (output.includes('P1008')) return 'the database is in use. Stop the server, then migrate.'

  const [, name] = /^Migration name: (\S+)$/m.exec(output) ?? []
  const [, reason] = /^Database error:\s+(.+)$/m.exec(output) ?? []
  if (!name || !reason)
    return 'the database could not be migrated. See why with: npx prisma migrate deploy'
  const [wayOut = 'See what to do with: npx prisma migrate deploy'] =
    /^(?:Mend|If nothing of) the migration\b.+$/m.exec(output) ?? []
  return `the migration ${name} failed: ${reason.trim()}. ${wayOut}`
}
