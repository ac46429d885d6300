import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { decodeReceived } from '../../seed/importText/decodeReceived'
import { importJson } from '../../seed/importText/importJson'
import { importedPackage } from '../../seed/importText/importedPackage'
import { loadStory } from '../../seed/loadStory'
import { markdownToDocument } from '../../seed/package/markdownToDocument'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { blockTexts } from '../../src/copydesk/bodyText'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { folderForThisTest } from '../support/temporaryFolder'
import { anyMutation, mutated } from './mutated'
import { receivedTexts } from './receivedTexts'

const original = readFileSync(path.join(bundledStory, 'original.txt'), 'utf8')
const texts = [original, ...receivedTexts.map(({ text }) => text)]

/** The seed of this run's mutations; IMPORT_SEED=… repeats a run. */
const seed = Number(process.env.IMPORT_SEED ?? Date.now() % 2 ** 31)

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

function written(text: string, published?: string) {
  const folder = folderForThisTest()
  const { files, imported } = importedPackage(text, published)
  writeFileSync(path.join(folder, 'story.yaml'), files.yaml)
  writeFileSync(path.join(folder, 'body.md'), files.markdown)
  writeFileSync(path.join(folder, 'original.txt'), text)
  return { folder, files, imported }
}

describe('an imported package', () => {
  it.each(['2020-01-13', undefined])('is the same each time, published %s', published => {
    for (const text of texts) {
      expect(importedPackage(text, published).files).toEqual(importedPackage(text, published).files)
    }
  })

  it('is seeded as drafts, with the words of each quote in the body', async () => {
    for (const text of texts) {
      const { folder } = written(text, '2020-01-13')
      const story = readStoryPackage(folder)
      await loadStory(story, newsroom.context)
      const { data } = await newsroom.ask(
        `{ article(where: { slug: "${story.article.slug}" }) { status originalText edNote
           annotations { state quote { slug } } quotes { slug } } }`,
        { as: 'editor' },
      )
      expect(data).toMatchObject({
        article: { status: 'draft', originalText: text, quotes: story.quotes.map(() => ({})) },
      })
      const { annotations } = JSON.parse(JSON.stringify(data)).article
      expect(new Set(annotations.map((each: { state: string }) => each.state))).not.toContain(
        'missing',
      )
    }
  })

  it('tells beside each proposal what it rests on, and how many wait', () => {
    const { files } = written(original, '2020-01-13')
    expect(files.yaml).toContain('name: Axios # proposed (0.9): “told Axios”')
    expect(files.yaml).toContain('speaker: analysts # proposed (0.6): “analysts warning”')
    const proposals = files.yaml.split('\n').filter(line => / # proposed/.test(line)).length
    expect(files.yaml).toContain(
      `Imported from a plain text. Dates count from 2020-01-13. ${proposals} proposals wait`,
    )
  })

  it('lists what only a person can say, and gives it to nobody', () => {
    const yaml = importedPackage('A headline\n\n“We will,” they said.\n\nNothing “more.').files.yaml
    expect(yaml).toContain('# - paragraph 1, character 2, direct: “We will,”')
    expect(yaml).toContain('# Quotation marks without a partner:')
    expect(yaml).not.toContain('speaker:')
  })

  it(`is whole whatever is done to a text, and quotes only what stands there (seed ${seed})`, () => {
    const mutations = fc.array(anyMutation, { minLength: 1, maxLength: 12 })
    const property = fc.property(fc.constantFrom(...texts), mutations, (received, mutations) => {
      const text = mutated(received, mutations)
      fc.pre(/[\p{L}\p{N}]/u.test(text))
      const { folder, files, imported } = written(text, '2020-01-13')
      const { paragraphs, quotations } = importedJson(text)
      expect(blockTexts(markdownToDocument(files.markdown))).toEqual(
        paragraphs.map(({ text }) => text),
      )
      for (const { block, start, end, words } of imported.quotations)
        expect(paragraphs[block]?.text.slice(start, end)).toBe(words)
      for (const { exact, received } of quotations)
        expect(squeezed(text.slice(received?.start, received?.end))).toBe(squeezed(exact))
      readStoryPackage(folder)
    })
    fc.assert(property, { seed, numRuns: 150 })
  })
})

/** Where lines were joined, the white space is another. */
const squeezed = (text: string) => text.replaceAll(/\s+/g, '')

function importedJson(text: string) {
  const { imported, story } = importedPackage(text)
  return importJson(imported, story)
}

describe('lines', () => {
  const plain = 'A headline\n\nOne “word” here.\n\nTwo.'
  it.each([
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR', plain.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${plain}`],
    ['spaces and tabs around them', plain.replaceAll('\n', ' \t\n  ')],
    ['one line feed between paragraphs', plain.replaceAll('\n\n', '\n')],
  ])('with %s are read the same', (_name, text) => {
    const { imported, story, files } = importedPackage(text)
    expect(files).toEqual(importedPackage(plain).files)
    const { received } = importJson(imported, story).quotations[0] ?? {}
    expect(text.slice(received?.start, received?.end)).toBe('word')
  })

  it.each([
    '# A sign of Markdown',
    '- an item',
    '1. a number',
    '> said',
    'a_b_ *c* [d](e) `f` <g> &amp; \\h',
    '    four spaces',
    '***',
    '+ one =\u00a0two',
    '![x](y) https://example.com/a_b_c',
  ])('such as %j are words in the body', line => {
    const { files, imported } = importedPackage(`A headline\n\nFirst.\n\n${line}\n\nLast.`)
    expect(blockTexts(markdownToDocument(files.markdown))).toEqual(
      imported.paragraphs.map(({ text }) => text),
    )
    expect(imported.paragraphs[1]?.text).toBe(line.trim())
  })
})

describe('a file that holds no story', () => {
  it.each([
    ['nothing', Buffer.from(''), 'has no words'],
    ['white space', Buffer.from(' \r\n\t'), 'has no words'],
    ['Latin-1', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'is not UTF-8 text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'is not UTF-8 text'],
    ['UTF-16', Buffer.from('\ufeffA story', 'utf16le'), 'is not UTF-8 text'],
    ['a control character', Buffer.from('One\ntwo \u0007'), 'story.txt:2: there is a control'],
    ['a book', Buffer.from('word '.repeat(100_001)), 'has 500005 characters'],
  ])('is refused in one sentence: %s', (_name, bytes, message) => {
    expect(() => decodeReceived(bytes, 'story.txt')).toThrow(message)
  })
})

describe('npm run story:import-text', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      'seed/commands/importText.ts',
      ...args,
    ])

  it('writes the package, says what to do next, and never writes over another', async () => {
    const folder = path.join(folderForThisTest(), 'a', 'story')
    const file = path.join(bundledStory, 'original.txt')
    const { stdout } = await run(file, '--published', '2020-01-13', '--out', folder)
    expect(stdout).toContain('line 25, a comment form: Leave a Reply')
    expect(stdout).toMatch(/1:123–136 +partial +back on track +Robert O’Brien +0\.\d +Axios 0\.\d/)
    expect(stdout).toContain(`npm run seed -- ${folder}`)
    expect(readFileSync(path.join(folder, 'original.txt'))).toEqual(readFileSync(file))
    expect(readStoryPackage(folder).article.status).toBe('draft')
    await expect(run(file, '--out', folder)).rejects.toMatchObject({
      code: 1,
      stderr: `${folder} is there already, and is kept: name another folder with --out.\n`,
    })
  })

  it('tells the same to machines', async () => {
    const folder = path.join(folderForThisTest(), 'story')
    const file = path.join(bundledStory, 'original.txt')
    const { stdout } = await run(file, '--json', '--out', folder)
    expect(JSON.parse(stdout)).toMatchObject({
      folder,
      published: null,
      quotations: [
        { exact: 'back on track', block: 0, start: 123, received: { start: 182, end: 195 } },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    })
  })
})
