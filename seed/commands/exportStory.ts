import path from 'node:path'
import { parseArgs } from 'node:util'

import type { Context } from '../../generated/keystone/types'
import { runCommand } from '../../src/commands/runCommand'
import { openContext } from '../../src/database/openContext'
import { PlainError } from '../../src/plainError'
import { articleToExport } from '../export/articleToExport'
import { exportStory } from '../export/exportStory'
import { writePackage, type Written } from '../export/writePackage'

const usage = `Usage: npm run story:export -- SLUG [--out FOLDER]
       npm run story:export -- --all [--out FOLDER]`

/** Articles are looked up by so many at once, however many there are. */
const portion = 100

const show = (place: string) => path.relative('', place) || '.'

/** `npm run story:export`: writes stories back out of the database, as packages. */
await runCommand(async () => {
  const { slug, out } = exportArguments()
  const context = openContext()
  try {
    if (slug === undefined) await exportAll(out, context)
    else {
      const id = await articleToExport(slug, context)
      const written = await exportTo(out, id, context)
      for (const { file, state } of written) console.log(`${state.padEnd(9)}  ${show(file)}`)
      console.log(nextStep(out, written))
    }
  } finally {
    await context.prisma.$disconnect()
  }
})

async function exportAll(out: string, context: Context) {
  const { prisma } = context.sudo()
  const total = await prisma.article.count({ where: { revisionOfId: null } })
  let [done, touched] = [0, 0]
  for (let last = ''; ;) {
    const articles = await prisma.article.findMany({
      where: { revisionOfId: null, slug: { gt: last } },
      select: { id: true, slug: true },
      orderBy: { slug: 'asc' },
      take: portion,
    })
    for (const { id, slug } of articles) {
      const written = await exportTo(path.join(out, slug), id, context)
      const states = written.filter(({ state }) => state !== 'unchanged')
      const what = states.map(({ file, state }) => `${state} ${path.basename(file)}`).join(', ')
      if (states.length > 0) touched++
      console.log(`${++done} of ${total}: ${slug}: ${what || 'unchanged'}`)
    }
    last = articles.at(-1)?.slug ?? ''
    if (articles.length < portion) break
  }
  console.log(`${done} stories exported to ${show(out)}, ${touched} of them new or changed.`)
  if (touched > 0) console.log('Next: look at what changed (git diff), and commit it.')
}

async function exportTo(folder: string, id: string, context: Context): Promise<Written[]> {
  const exported = await exportStory(id, context)
  for (const note of exported.notes) console.log(`${exported.slug}: ${note}`)
  return writePackage(folder, exported)
}

function nextStep(out: string, written: readonly Written[]): string {
  if (written.every(({ state }) => state === 'unchanged'))
    return 'Nothing to do: the package says what the database holds.'
  if (written.some(({ state }) => state === 'changed'))
    return 'Next: look at what changed (git diff), and commit it.'
  return `Next: keep it in git. Load it again with: npm run seed -- ${show(out)}`
}

function exportArguments(): { slug: string | undefined; out: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, all: { type: 'boolean', default: false } },
    })
    const [slug, ...rest] = positionals
    if (rest.length === 0 && values.all !== (slug !== undefined))
      return { slug, out: path.resolve(values.out ?? slug ?? '.') }
  } catch {
    // an unknown option: the usage says which there are
  }
  throw new PlainError(usage)
}
