import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { articleToExport } from '../../seed/export/articleToExport'
import { writePackage } from '../../seed/export/writePackage'
import { loadStory } from '../../seed/loadStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { folderForThisTest } from '../support/temporaryFolder'

let newsroom: Newsroom
const story = readStoryPackage(bundledStory)
const { slug } = story.article

beforeAll(async () => {
  newsroom = await openNewsroom()
  await loadStory(story, newsroom.context)
})
afterAll(() => newsroom.close())

function run(...args: string[]): string {
  const command = ['--import', 'tsx', 'seed/commands/exportStory.ts', ...args]
  return execFileSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: newsroom.databaseUrl },
  })
}

describe('npm run story:export', () => {
  it('writes the package, says what it did and what to do next, and next time nothing', () => {
    const folder = folderForThisTest()
    expect(run(slug, '--out', folder)).toMatch(
      /^new .*story\.yaml\nnew .*body\.md\nnew .*original\.txt\nNext: .*npm run seed -- /,
    )
    for (const file of readdirSync(bundledStory)) {
      const before = readFileSync(path.join(bundledStory, file))
      expect(readFileSync(path.join(folder, file))).toEqual(before)
    }
    expect(run('--all', '--out', path.join(folder, 'all'))).toContain(
      `1 of 1: ${slug}: new story.yaml, new body.md, new original.txt\n1 stories exported to`,
    )
  })
})

describe('the article to be exported', () => {
  const find = (slug: string) => articleToExport(slug, newsroom.context)

  it('is found by its slug', async () => {
    expect(await find(slug)).toEqual(expect.any(String))
  })

  it.each([
    ['a slug with a typing error', slug.replace('hopes', 'hope'), `Did you mean "${slug}"?`],
    ['a slug like no other', 'x', 'The admin UI lists them under Articles.'],
    ['an empty slug', '', 'There is no article with the slug "".'],
  ])('is not found by %s, which is told', async (_name, slug, advice) => {
    await expect(find(slug)).rejects.toThrow(advice)
  })

  it('is not a working copy', async () => {
    const query = `mutation { reviseArticle(where: { slug: "${slug}" }) { slug } }`
    const { data } = await newsroom.ask(query, { as: 'editor' })
    await expect(find(data.reviseArticle.slug)).rejects.toThrow(`Export "${slug}".`)
  })
})

describe('writing a package', () => {
  const exported = { slug, files: [{ name: 'story.yaml', text: 'b\n' }], notes: [] }

  it('leaves alone what is the same, and every other file', () => {
    const folder = folderForThisTest()
    writeFileSync(path.join(folder, 'notes.txt'), 'mine')
    const [{ file } = { file: '' }] = writePackage(folder, exported)
    const { ino } = statSync(file)
    expect(writePackage(folder, exported)).toEqual([{ file, state: 'unchanged' }])
    expect(statSync(file).ino).toBe(ino)

    writeFileSync(file, 'a\n')
    expect(writePackage(folder, exported)).toEqual([{ file, state: 'changed' }])
    expect(readdirSync(folder)).toEqual(['notes.txt', 'story.yaml'])
  })

  it('is refused where a file stands in the way of the folder, or a folder of a file', () => {
    const folder = folderForThisTest()
    const inTheWay = path.join(folder, 'file')
    writeFileSync(inTheWay, '')
    for (const place of [inTheWay, path.join(inTheWay, 'below')])
      expect(() => writePackage(place, exported)).toThrow(`${place} cannot be a folder`)

    mkdirSync(path.join(folder, 'story.yaml'))
    expect(() => writePackage(folder, exported)).toThrow('story.yaml is not a file')
  })
})
