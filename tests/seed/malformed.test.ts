import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, inject, it } from 'vitest'

import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { folderForThisTest } from '../support/temporaryFolder'
import { malformedSyntax } from './malformedSyntax'
import { malformedValues } from './malformedValues'
import { smallYaml, writePackage, yamlWith } from './smallPackage'

const malformedPackages = [...malformedValues, ...malformedSyntax]

/** What is said of a package, line by line, without the folder it is in. */
function saidOf(folder: string): string[] {
  try {
    readStoryPackage(folder)
    return []
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message.split('\n').map(line => line.replace(`${folder}/`, ''))
  }
}

function expectSaid(said: readonly string[], expected: readonly string[]) {
  const cut = said.map((line, index) => {
    const wanted = expected[index] ?? ''
    return wanted.endsWith('…') ? `${line.slice(0, wanted.length - 1)}…` : line
  })
  expect(cut).toEqual(expected)
}

it('the small package is valid, so that each mistake is the only one', () => {
  expect(saidOf(writePackage())).toEqual([])
  expect(malformedPackages.length).toBeGreaterThanOrEqual(60)
})

it.each(malformedPackages.map(([found, written, ...said]) => ({ found, written, said })))(
  'story.yaml with $written: is refused, with its line and what to write',
  ({ found, written, said }) => {
    const folder = writePackage({ 'story.yaml': yamlWith(found, written) })
    expectSaid(
      saidOf(folder),
      said.map(line => `story.yaml:${line}`),
    )
  },
)

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  )

describe('a file that', () => {
  it.each<[string, Parameters<typeof writePackage>[0], ...string[]]>([
    ['is empty', { 'story.yaml': '' }, 'story.yaml:1: it is empty; begin with "article:"…'],
    ['is a list', { 'story.yaml': '- a\n' }, 'story.yaml:1: it is not made of fields; begin…'],
    ['is a text', { 'story.yaml': 'hello\n' }, 'story.yaml:1: it is not made of fields; begin…'],
    [
      'has no article',
      { 'story.yaml': 'people: []\n' },
      'story.yaml:1: article: it is missing; write fields, each as "name: value"',
    ],
    [
      'is nested without end',
      { 'story.yaml': `article: ${'['.repeat(50_000)}` },
      'story.yaml:1: this is nested too deeply for a story',
    ],
    [
      'is UTF-16',
      { 'story.yaml': Buffer.from(`\uFEFF${smallYaml}`, 'utf16le') },
      'story.yaml:1: it is not UTF-8 text here; save the file as UTF-8',
    ],
    [
      'is Latin-1 in its third line',
      { 'body.md': bytes('One.\n\nCaf', 0xe9, '.\n') },
      'body.md:3: it is not UTF-8 text here; save the file as UTF-8',
    ],
    [
      'is too large',
      { 'body.md': 'x'.repeat(10_000_001) },
      'body.md:1: it has 11 MB; at most 10 MB are read',
    ],
    [
      'holds a control character',
      { 'original.txt': 'One.\nTwo\u0007.\n' },
      'original.txt:2: write it without control characters or broken emoji',
    ],
    [
      'is longer than the text as received may be',
      { 'original.txt': 'x'.repeat(500_001) },
      'original.txt:1: write at most 500,000 characters; this has 500,001',
    ],
    ['holds code', { 'body.md': 'One.\n\n```\ncode\n```\n' }, 'body.md:3: …'],
    ['holds an image', { 'body.md': '![a](https://example.com/x.png)\n' }, 'body.md:1: …'],
    ['holds HTML', { 'body.md': 'One.\n\n<div>x</div>\n' }, 'body.md:3: …'],
    ['holds a headline', { 'body.md': '# Talks resume\n' }, 'body.md:1: …'],
  ])('%s is refused', (_what, files, ...said) => {
    expectSaid(saidOf(writePackage(files)), said)
  })

  it.each([
    ['story.yaml', 'a story package needs a file story.yaml'],
    ['body.md', 'the body of the story stands in body.md'],
  ])('is missing, %s, is refused', (name, advice) => {
    const folder = writePackage()
    rmSync(path.join(folder, name))
    expect(saidOf(folder)).toEqual([`${name}:1: there is no such file; ${advice}`])
  })

  it.each(['story.yaml', 'body.md', 'original.txt'])('is a folder, %s, is refused', name => {
    const folder = writePackage()
    rmSync(path.join(folder, name), { force: true })
    mkdirSync(path.join(folder, name))
    expectSaid(saidOf(folder), [`${name}:1: it is a folder; …`])
  })

  it.each(['story.yaml', 'body.md', 'original.txt'])('is a loop of links, %s, is refused', name => {
    const folder = writePackage()
    rmSync(path.join(folder, name), { force: true })
    symlinkSync(name, path.join(folder, name))
    expect(saidOf(folder)).toEqual([
      `${name}:1: it is a link that leads back to itself; put the file itself here`,
    ])
  })

  it('has a byte order mark and the line ends of Windows is read all the same', () => {
    const onWindows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const body = 'He said:\n“We are ready.”\n\nMore.\n'
    const one = readStoryPackage(writePackage({ 'body.md': body }))
    const other = readStoryPackage(
      writePackage({ 'story.yaml': onWindows(smallYaml), 'body.md': onWindows(body) }),
    )
    expect(other).toEqual({
      ...one,
      ...{ folder: other.folder, yaml: onWindows(smallYaml), markdown: onWindows(body) },
    })
  })
})

it('everything that is wrong in all files is said at once', () => {
  const folder = writePackage({
    'story.yaml': yamlWith('urgency: 3', 'urgency: 12').replace('country: KP', 'country: Korea!'),
    'body.md': '# Headline\n',
    'original.txt': '\u0007',
  })
  expectSaid(saidOf(folder), [
    'story.yaml:6: article: urgency: write a whole number from 1 to 9',
    'story.yaml:21: sources agency: country: write at most 2 characters; this has 6',
    'story.yaml:21: sources agency: country: write a two-letter country code such as KP or US',
    'body.md:1: …',
    'original.txt:1: write it without control characters or broken emoji',
  ])
})

it('npm run seed refuses a malformed package and writes nothing of the good ones beside it', () => {
  const folder = folderForThisTest()
  const file = path.join(folder, 'stet.db')
  copyFileSync(inject('migratedDatabase'), file)
  const before = readFileSync(file)
  writePackage({}, path.join(folder, 'a-good'))
  const bad = yamlWith('headline: Talks resume', 'headline: 2020')
  writePackage({ 'story.yaml': bad.replace('talks-resume', 'other') }, path.join(folder, 'b-bad'))

  const paths = ['a-good', 'b-bad'].map(name => path.join(folder, name))
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'seed', '--', ...paths], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `file:${file}` },
  })
  expect(stderr).toContain(
    `${path.join(folder, 'b-bad/story.yaml')}:3: article: headline: write a text, not a number`,
  )
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(readFileSync(file).equals(before)).toBe(true)
}, 60_000)
