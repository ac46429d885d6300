import { writersLock } from '../writersLock'
import type { Dialect, Trigger } from './trigger'

/** Whoever writes may have set another path, and a dump that is read back sets none. */
const path = 'SET search_path = public'

const made = (name: string, body: string) =>
  `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql ${path} AS $$\n${body}\n$$;`

const indented = (text: string) => text.replaceAll(/^/gm, '  ')

/** A trigger's condition may hold no query, and a view's triggers have none: then the function asks. */
function parted({ moment, when, where }: Trigger) {
  if (moment === 'INSTEAD OF') return { asked: [when, where].filter(Boolean).join(' AND ') }
  return { when, asked: where }
}

/**
 * Triggers as PostgreSQL has them (https://www.postgresql.org/docs/current/plpgsql-trigger.html).
 *
 * What they look at is true only while nobody else writes. So every statement on these tables takes
 * the writers' lock before it touches a row, for its whole transaction, as Stet's own have by then:
 * whoever writes past Stet takes turns with it. That also numbers changes in the order in which they
 * are committed, which is how they are read (postgresqlPublicChanges.ts).
 */
export const postgresqlTriggers: Dialect = {
  // JSON cannot be compared, the text that it is can.
  isChanged: column => `OLD."${column}"::text IS DISTINCT FROM NEW."${column}"::text`,
  rows: query => `(${query}) AS few`,
  longAgo: `(now() AT TIME ZONE 'UTC' - interval '1 hour')`,
  searchTable: 'ArticleSearch',

  written(trigger) {
    const { name, moment, event, on, does, looksAround } = trigger
    const { when, asked } = parted(trigger)
    const statements = does.map(indented).join('\n')
    const body = asked ? `  IF ${asked} THEN\n${indented(statements)}\n  END IF;` : statements
    return [
      made(name, `BEGIN\n${body}\n  RETURN ${event === 'DELETE' ? 'OLD' : 'NEW'};\nEND`),
      `CREATE TRIGGER "${name}" ${looksAround ? 'BEFORE' : moment} ${event} ON "${on}" FOR EACH ROW`,
      ...(when ? [`WHEN (${when})`] : []),
      `EXECUTE FUNCTION "${name}"();`,
    ].join('\n')
  },

  besides: tables => [
    made('PublicTurn', takeTurn),
    ...tables.map(
      table => `CREATE TRIGGER "PublicTurn" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "${table}"
FOR EACH STATEMENT EXECUTE FUNCTION "PublicTurn"();`,
    ),
  ],
}

/** Rows that are truncated have no triggers; and who sees an older state cannot tell what changes. */
const takeTurn = `BEGIN
  PERFORM pg_advisory_xact_lock(${writersLock});
  IF TG_TABLE_NAME <> 'PublicChange' AND
    (TG_OP = 'TRUNCATE' OR current_setting('transaction_isolation') <> 'read committed') THEN
    INSERT INTO "PublicChange" ("tag") VALUES ('*');
  END IF;
  RETURN NULL;
END`
