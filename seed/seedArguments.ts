import { parseArgs } from 'node:util'

import { PlainError } from '../src/plainError'

const usage = `Usage: npm run seed -- [STORY…] [--dry-run] [--overwrite] [--reset] [--json]
  STORY        a story package, a folder that is searched for them, or a glob; default: the bundled story
  --dry-run    only says what would be done; exit code 2 when something would
  --overwrite  takes the package's side where an editor has changed something
  --reset      empties a development database first
  --json       answers with one JSON document a line: one for each package, one for the totals
  --synthetic N  N invented stories instead, always the same, to see how Stet does with many`

/** What `npm run seed` was asked to do. */
export type SeedArguments = {
  paths: string[]
  /** How many invented stories to load instead of packages. */
  synthetic: number | undefined
  isDryRun: boolean
  overwrite: boolean
  reset: boolean
  json: boolean
}

/** @throws PlainError saying what is wrong with the arguments, and how they are written */
export function seedArguments(args: readonly string[]): SeedArguments {
  const { values, positionals } = parsed(args)
  const synthetic = values.synthetic === undefined ? undefined : countIn(values.synthetic)
  if (synthetic !== undefined && positionals.length > 0)
    throw wrong('--synthetic loads invented stories, not packages: leave out one of them.')
  const isDryRun = values['dry-run'] ?? false
  const reset = values.reset ?? false
  if (isDryRun && reset)
    throw wrong(
      '--reset takes every story out, which --dry-run cannot show: leave out one of them.',
    )
  return {
    ...{ paths: positionals, synthetic, isDryRun, reset },
    ...{ overwrite: values.overwrite ?? false, json: values.json ?? false },
  }
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean' } as const
  const options = {
    ...{ 'dry-run': flag, overwrite: flag, reset: flag, json: flag },
    synthetic: { type: 'string' },
  } as const
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'Bad arguments.')
  }
}

function countIn(written: string): number {
  if (!/^[1-9]\d{0,6}$/.test(written))
    throw wrong('--synthetic needs a number of stories, such as --synthetic 1000.')
  return Number(written)
}

const wrong = (message: string) => new PlainError(`${message}\n${usage}`)
