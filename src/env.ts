import { existsSync } from 'node:fs'

import { z } from 'zod'

import { PlainError } from './plainError'

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine(value => value >= 1 && value <= 65535)

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine(value => value <= most)

const webAddress = z.url({ protocol: /^https?$/ })

/** A database we know how to open: a SQLite file, or one on a PostgreSQL server. */
const databaseUrl = z
  .string()
  .regex(/^(file:(?!\/\/)[^?]+|postgres(ql)?:\/\/[^/?#]+\/[^/?#]+(\?\S*)?)$/)
  .refine(url => url.startsWith('file:') || URL.canParse(url))

/** One line of advice a variable: what a bad value is told. */
const advice: Record<string, string> = {
  DATABASE_URL:
    'must name a SQLite file, such as file:./stet.db, or a PostgreSQL database, such as ' +
    'postgresql://user:password@localhost:5432/stet',
  DATABASE_POOL_SIZE: 'must be a number of connections from 2 to 200',
  PORT: 'must be a port number from 1 to 65535, such as 3000',
  HOST: 'must be a host name or address to listen on, such as 127.0.0.1',
  SESSION_SECRET: 'must be at least 32 random characters; make one with: openssl rand -base64 32',
  PUBLIC_URL: 'must be the http(s) address people reach Stet at, such as https://desk.example.com',
  READER_URL: 'must be the http(s) address of the frontend, such as http://localhost:3001',
  PUBLICATION_NAME: 'must be the name readers know the publication by, such as The Daily Stet',
  STET_URL: 'must be the http(s) address the reader asks Stet at, such as http://localhost:3000',
  READER_PORT: 'must be a port number from 1 to 65535, such as 3001',
  DEMO_PASSWORD: 'must be at least 8 characters',
  WEBHOOKS_ALLOW_PRIVATE: 'must be true or false',
  ANSWER_CACHE_MB: 'must be a whole number of megabytes from 0 to 4096, such as 64',
  CDN_MAX_AGE: 'must be a whole number of seconds from 0 to 86400, such as 60',
  PERSISTED_QUERIES: 'must name a JSON file of queries by their SHA-256',
  LOG_LEVEL: 'must be debug, info, warn, error or silent',
  METRICS_TOKEN: 'must be at least 16 letters and digits; make one with: openssl rand -hex 32',
}

const schema = z
  .object({
    DATABASE_URL: databaseUrl.default('file:./stet.db'),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
    PORT: port.default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/)
      .optional(),
    SESSION_SECRET: z.string().min(32).optional(),
    PUBLIC_URL: webAddress.optional(),
    READER_URL: webAddress.default('http://localhost:3001'),
    PUBLICATION_NAME: z
      .string()
      .trim()
      .regex(/^\P{C}{1,100}$/u)
      .default('Stet'),
    STET_URL: webAddress.optional(),
    READER_PORT: port.default(3001),
    DEMO_PASSWORD: z.string().min(8).optional(),
    WEBHOOKS_ALLOW_PRIVATE: z.enum(['true', 'false']).default('false'),
    ANSWER_CACHE_MB: wholeNumber(4096).default(64),
    CDN_MAX_AGE: wholeNumber(86_400).default(0),
    PERSISTED_QUERIES: z.string().optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\w.~+/=-]{16,}$/)
      .optional(),
    NODE_ENV: z.string().optional(),
  })
  .transform(values => ({
    databaseUrl: values.DATABASE_URL,
    /** How many connections to a PostgreSQL server one process may hold. */
    databasePoolSize: values.DATABASE_POOL_SIZE,
    port: values.PORT,
    /** A development server is its developer's alone; undefined is every address there is. */
    host: values.HOST ?? (values.NODE_ENV === 'production' ? undefined : 'localhost'),
    sessionSecret: values.SESSION_SECRET,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    readerUrl: new URL(values.READER_URL).origin,
    /** What feeds and the news sitemap say the stories are published by. */
    publicationName: values.PUBLICATION_NAME,
    /** Where the reader asks; PUBLIC_URL may lead through a proxy that it stands behind itself. */
    stetUrl: new URL(values.STET_URL ?? `http://localhost:${values.PORT}`).origin,
    readerPort: values.READER_PORT,
    demoPassword: values.DEMO_PASSWORD,
    /** Whether webhooks may lead into our own network, and need no https. */
    webhooksAllowPrivate: values.WEBHOOKS_ALLOW_PRIVATE === 'true',
    /** How much memory the answers that are kept for readers may take. */
    answerCacheBytes: values.ANSWER_CACHE_MB * 1024 * 1024,
    /** How long a CDN may keep an answer, in seconds, because it is told what to purge. */
    cdnSeconds: values.CDN_MAX_AGE,
    /** The file of queries that a frontend's build has written. */
    persistedQueries: values.PERSISTED_QUERIES,
    isDevelopment: values.NODE_ENV === 'development',
    /** From which level on the server writes to its log; a developer sees enough as it is. */
    logLevel: values.LOG_LEVEL ?? (values.NODE_ENV === 'production' ? 'info' : 'silent'),
    /** What Prometheus has to show; without it there is no /metrics. */
    metricsToken: values.METRICS_TOKEN,
    isProduction: values.NODE_ENV === 'production',
    /** Whether people reach Stet over https, which production does unless PUBLIC_URL says http. */
    isSecure: values.NODE_ENV === 'production' && !values.PUBLIC_URL?.startsWith('http:'),
  }))

/** Whether a text is what DATABASE_URL may be. */
export const isDatabaseUrl = (text: string) => databaseUrl.safeParse(text).success

export type Env = z.output<typeof schema>

/**
 * What may be configured, read from the environment once and typed.
 *
 * An empty variable counts as not set, because that is how `.env` files and container systems
 * write "use the default".
 *
 * @throws PlainError with one sentence that names the first bad variable.
 */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data

  const name = String(result.error.issues[0]?.path[0])
  throw new PlainError(`${name} ${advice[name] ?? 'is not valid'}.`)
}

export const env = readEnvOrExit()

/** Read while modules load, where an error thrown would be shown with a stack. */
function readEnvOrExit(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env')
  // Keystone reads PORT and HOST by itself; neither it nor a child takes empty for not set.
  for (const name of ['PORT', 'HOST', 'SESSION_SECRET'])
    if (process.env[name] === '') delete process.env[name]
  try {
    return readEnv(process.env)
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    console.error(error.stack)
    process.exit(1)
  }
}
