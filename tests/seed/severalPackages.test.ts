import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { checkPackages } from '../../seed/package/checkPackages'
import { findPackages } from '../../seed/package/findPackages'
import { folderForThisTest } from '../support/temporaryFolder'
import { smallYaml, writePackage } from './smallPackage'

/** A tree of packages, and things that are none. */
function tree(): string {
  const root = folderForThisTest()
  for (const name of ['b', 'a/2020', 'a/2019', 'node_modules/x', '.hidden/x', 'b/inside'])
    writePackage({}, path.join(root, name))
  mkdirSync(path.join(root, 'empty'))
  symlinkSync(root, path.join(root, 'a/loop'))
  return root
}

describe('packages are found', () => {
  it.each<[string, string[], string[]]>([
    ['in a tree, in order, each once', ['.', 'b'], ['a/2019', 'a/2020', 'b']],
    ['by their folder', ['b/'], ['b']],
    ['by their story.yaml', ['a/2019/story.yaml'], ['a/2019']],
    ['inside another, when that is named', ['b/inside'], ['b/inside']],
    ['by a glob of folders', ['a/*'], ['a/2019', 'a/2020']],
    ['by a glob of files', ['**/2020/story.yaml'], ['a/2020']],
    ['by a glob of trees', ['?'], ['a/2019', 'a/2020', 'b']],
    ['by a link that is named', ['a/loop'], ['a/loop/a/2019', 'a/loop/a/2020', 'a/loop/b']],
  ])('%s', (_how, written, expected) => {
    const root = tree()
    const found = findPackages(written.map(name => path.join(root, name)))
    expect(found.map(folder => path.relative(root, folder))).toEqual(expected)
  })

  it.each([
    ['empty', 'there is no story package in it'],
    ['nowhere', 'there is no such folder'],
    ['x*', 'there is no such folder'],
  ])('not in %s, which is refused with advice', (name, said) => {
    const root = tree()
    expect(() => findPackages([root, path.join(root, name)])).toThrow(
      `${path.join(root, name)}: ${said}; a package is a folder with a story.yaml`,
    )
  })
})

/** What is said of the small package and another, which differs from it as told. */
async function saidOf(change: (yaml: string) => string): Promise<string[]> {
  const root = folderForThisTest()
  const [a, b] = [path.join(root, 'a'), path.join(root, 'b')]
  writePackage({}, a)
  writePackage({ 'story.yaml': change(smallYaml) }, b)
  try {
    await checkPackages([a, b])
    return []
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message.replaceAll(`${root}/`, '').split('\n')
  }
}

/** Another story about the same people, sources and events. */
const another = (yaml: string) =>
  yaml.replace('slug: talks-resume', 'slug: another').replaceAll('ready', 'never')

describe('what several packages define', () => {
  it('is theirs together while they agree, also when one leaves out what the other leaves empty', async () => {
    expect(await saidOf(another)).toEqual([])
    const saysEmpty = (yaml: string) =>
      another(yaml)
        .replace('country: KP', 'country: KP\n    kind: newsOrganization\n    shortName: ""')
        .replace('date: 2019-10', 'date: " 2019-10 "')
    expect(await saidOf(saysEmpty)).toEqual([])
  })

  it.each<[string, (yaml: string) => string, ...string[]]>([
    [
      'a text',
      yaml => yaml.replace('Leader', 'Chairman'),
      'a/story.yaml:15 and b/story.yaml:15: person kim-jong-un: jobTitle: "Leader" in one, "Chairman" in the other; make them the same',
    ],
    [
      'a field that one leaves out, and another',
      yaml => yaml.replace('    country: KP\n', '').replace('The agency', 'An agency'),
      'a/story.yaml:20 and b/story.yaml:20: source agency: name: "The agency" in one, "An agency" in the other; make them the same',
      'a/story.yaml:21 and b/story.yaml:19: source agency: country: "KP" in one, nothing in the other; make them the same',
    ],
    [
      'a link',
      yaml => yaml.replace('    people: [kim-jong-un]\n', ''),
      'a/story.yaml:30 and b/story.yaml:27: event meeting: people: ["kim-jong-un"] in one, nothing in the other; make them the same',
    ],
  ])('differently is refused: %s', async (_what, change, ...said) => {
    expect(await saidOf(yaml => change(another(yaml)))).toEqual(said)
  })

  it('is refused when it belongs to one: articles and quotes', async () => {
    expect(await saidOf(yaml => yaml)).toEqual([
      'a/story.yaml:2 and b/story.yaml:2: article talks-resume: it is defined twice; every article belongs to one package',
      'a/story.yaml:33 and b/story.yaml:33: quote ready: it is defined twice; every quote belongs to one package',
    ])
  })
})

it('the mistakes of all packages are said at once, and cut when nobody would read on', async () => {
  const folders = Array.from({ length: 150 }, () => {
    const folder = folderForThisTest()
    writeFileSync(path.join(folder, 'story.yaml'), '')
    return folder
  })
  const lines = await checkPackages(folders).catch((error: Error) => error.message.split('\n'))
  expect(lines).toHaveLength(201)
  expect(lines?.at(-1)).toBe('… and 100 more mistakes')
})
