import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { sections, storyFields } from '../../seed/package/storyFields'
import { contentLists } from '../../src/editorial/snapshotOf'
import { temporaryFolder } from '../support/temporaryFolder'
import { writePackage, yamlWith } from './smallPackage'

const root = temporaryFolder()
const inProject = path.join('seed', '.new-story-of-a-test')

afterAll(() => rmSync(inProject, { recursive: true, force: true }))

/** Runs a command as from a shell, where there is no database. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script, '--', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `file:${path.join(root, 'none.db')}` },
  })
  return { status, stdout, stderr }
}

/** What a skeleton's fields are once the # is taken away from them. */
function fieldsWithoutHashes(yaml: string): Record<string, string[]> {
  const story: Record<string, object> = parse(
    yaml.replaceAll(/^( *)#(?=\w+:| {2}[- ] \w+:)/gm, '$1'),
  )
  return Object.fromEntries(
    Object.entries(story).map(([section, item]) => [
      section,
      Object.keys(Array.isArray(item) ? item[0] : item),
    ]),
  )
}

describe('npm run story:new', () => {
  it('begins a package that is valid as it is, and says what to do next', () => {
    const folder = path.join(root, 'deep/new')
    const { status, stdout } = run('story:new', 'Talks: “soon”, says Kim', '--out', folder)
    expect({ status, last: stdout.trim().split('\n').at(-1) }).toEqual({
      status: 0,
      last: `Next: fill them in, then npm run story:check -- ${folder}`,
    })
    expect(readdirSync(folder)).toEqual(['body.md', 'story.yaml'])
    expect(readStoryPackage(folder).article).toEqual({
      ...{ slug: 'talks-soon-says-kim', headline: 'Talks: “soon”, says Kim', status: 'draft' },
    })
    expect(readStoryPackage(folder).yaml).not.toContain('$schema')
    expect(fieldsWithoutHashes(readStoryPackage(folder).yaml)).toEqual(
      Object.fromEntries(
        contentLists.map(list => [sections[list], Object.keys(storyFields[list])]),
      ),
    )

    expect(run('story:new', 'Other', '--out', folder)).toEqual({
      ...{ status: 1, stdout: '' },
      stderr: `${folder} is there already, and is kept: name another folder with --out.\n`,
    })
  }, 30_000)

  it('names the schema to complete from, where it can be reached', () => {
    expect(run('story:new', '北京', '--slug', 'beijing', '--out', inProject).status).toBe(0)
    const [first = ''] = readFileSync(path.join(inProject, 'story.yaml'), 'utf8').split('\n')
    const schema = /\$schema=(.*)$/.exec(first)?.[1] ?? ''
    expect(existsSync(path.join(inProject, schema))).toBe(true)
  }, 30_000)
})

describe('npm run story:check', () => {
  it('counts what is in each package, or says everything that is wrong, without a database', () => {
    const good = writePackage({}, path.join(root, 'good'))
    const [bad, worse] = [path.join(root, 'tree/bad'), path.join(root, 'tree/worse')]
    writePackage({ 'story.yaml': yamlWith('urgency: 3', 'urgency: 12') }, bad)
    writePackage({ 'story.yaml': '', 'body.md': '' }, worse)

    expect(run('story:check', good)).toEqual({
      ...{ status: 0, stderr: '' },
      stdout: `${good}: 1 article, 1 quote, 1 person, 2 sources, 1 event\nThe package is valid. Next: npm run seed -- PATH\n`,
    })
    const { status, stdout, stderr } = run('story:check', good, path.join(root, 'tree'))
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: `${good}: 1 article, 1 quote, 1 person, 2 sources, 1 event\n`,
    })
    expect(stderr.split('\n')).toEqual([
      `${bad}/story.yaml:6: article: urgency: write a whole number from 1 to 9`,
      `${worse}/story.yaml:1: it is empty; begin with "article:", as docs/story-packages.md shows`,
      '',
    ])
    expect(existsSync(path.join(root, 'none.db'))).toBe(false)
  }, 30_000)
})
