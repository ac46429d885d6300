import { writeFileSync } from 'node:fs'
import path from 'node:path'

import * as fc from 'fast-check'

import { exportStory } from '../../seed/export/exportStory'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { contentHash } from '../support/contentHash'
import type { Newsroom } from '../support/newsroom'
import { temporaryFolder } from '../support/temporaryFolder'
import { linesChanged } from './linesChanged'
import { type PackageFiles, randomPackage } from './randomPackage'

/**
 * Loads generated packages, exports each, and loads them all again.
 *
 * @returns what is not as it was: nothing, when all is well
 */
export async function exportsAlike(count: number, seed: number, newsroom: Newsroom) {
  const packages = Array.from({ length: count }, (_, at) => {
    const [files] = fc.sample(randomPackage(`story-${at + 1}`), { seed: seed + at, numRuns: 1 })
    const folder = temporaryFolder()
    for (const [name, text] of Object.entries(files ?? {}))
      writeFileSync(path.join(folder, name), text)
    return { files, folder }
  })
  const differences: string[] = []
  for (const { files, folder } of packages) {
    const story = readStoryPackage(folder)
    await loadStory(story, newsroom.context)
    differences.push(...(await differencesOf(story.article.slug, files, newsroom)))
  }
  const before = contentHash(newsroom.file)
  for (const { folder } of packages) await loadStory(readStoryPackage(folder), newsroom.context)
  if (contentHash(newsroom.file) !== before)
    differences.push('loading them again changed something')
  return differences
}

async function differencesOf(slug: string, files: PackageFiles | undefined, newsroom: Newsroom) {
  const { prisma } = newsroom.context.sudo()
  const { id } = await prisma.article.findUniqueOrThrow({ where: { slug } })
  const exported = await exportStory(id, newsroom.context)
  const texts = Object.fromEntries(exported.files.map(({ name, text }) => [name, text]))
  return Object.entries(files ?? {}).flatMap(([name, text]) =>
    texts[name] === text ? [] : [`${slug}/${name}`, ...linesChanged(text, texts[name] ?? '')],
  )
}
