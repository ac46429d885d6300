import type { Engine } from './engine'

/** Where Prisma's schema for each engine is: what Keystone writes, and what is made of it. */
export function prismaSchemaOf(engine: Engine): string {
  return engine === 'sqlite' ? 'schema.prisma' : 'generated/postgresql/schema.prisma'
}

/**
 * The same tables for PostgreSQL: Keystone writes the schema of one engine, and this is all in which
 * the other differs.
 *
 * @param schema what is in schema.prisma
 */
export function postgresqlSchema(schema: string): string {
  return (
    schema
      .replace(
        /^datasource \w+ \{\n {2}provider = "sqlite"/m,
        'datasource db {\n  provider = "postgresql"',
      )
      // As CommonJS, for Keystone bundles the configuration as such, where there is no import.meta.
      .replace(/^ {2}output {3}= .+$/m, '  output       = "./prisma"\n  moduleFormat = "cjs"')
      // Kept as it was written, as on SQLite: a binary JSON has no order of keys.
      .replace(/^( {2}\w+ +Json\??)(?= |$)/gm, '$1 @db.Json')
  )
}
