import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

const sourceFolders = ['src', 'seed', 'admin', 'reader', 'bench', 'tests']

/** Every file of code that we wrote, by its path from the project's folder. */
function sources(): Map<string, string> {
  const top = readdirSync('.').filter(name => /\.[cm]?tsx?$/.test(name))
  const inside = readdirSync('.', { withFileTypes: true })
    .filter(entry => entry.isDirectory() && sourceFolders.includes(entry.name))
    .flatMap(({ name }) =>
      readdirSync(name, { recursive: true, encoding: 'utf8' }).map(file =>
        path.posix.join(name, file),
      ),
    )
    .filter(file => /\.([cm]?[jt]s|tsx)$/.test(file) && !file.includes('node_modules/'))
  return new Map([...top, ...inside].map(file => [file, readFileSync(file, 'utf8')]))
}

const filesWith = (isIn: (text: string) => boolean) =>
  [...sources()].flatMap(([file, text]) => (isIn(text) ? [file] : []))

const keystoneFields = '@keystone-6/core/fields'

/** Whether a text takes `relationship`, under any name, out of Keystone's field types. */
function importsRelationship(text: string): boolean {
  const from = String.raw`\s*from\s*['"]${keystoneFields}(?:/[^'"]*)?['"]`
  const named = text.matchAll(new RegExp(String.raw`(?:import|export)\s*\{([^}]*)\}${from}`, 'g'))
  const isNamed = [...named].some(([, names = '']) => /(?<!type )\brelationship\b/.test(names))
  const isWhole = new RegExp(String.raw`(?:import|export)\s*\*[^;'"]*?${from}`).test(text)
  const isLate = new RegExp(String.raw`import\(\s*['"]${keystoneFields}`).test(text)
  return isNamed || isWhole || isLate
}

/** Whether a text gets past the access rules: with sudo, or straight to the database. */
function goesPastTheRules(text: string): boolean {
  return /\.sudo\(\)|\bcontext\.prisma\b|\{[^{}]*\bprisma\b[^{}]*\}\s*=\s*\w*[cC]ontext\b/.test(
    text,
  )
}

describe('the rules cannot be left out', () => {
  it('relationships are made by src/fields/relationship.ts, which guards them', () => {
    expect(filesWith(importsRelationship).toSorted()).toEqual([
      'bench/plainKeystone/keystone.ts', // what Stet is held against
      'src/fields/relationship.ts',
      'src/lists/Session.ts', // in the database only
    ])
  })

  it.each([
    `import { relationship } from 'KEYSTONE'`,
    `import {\n  text,\n  relationship as link,\n} from "KEYSTONE"`,
    `import * as fields from 'KEYSTONE'`,
    `export { relationship } from 'KEYSTONE'`,
    `const { relationship } = await import('KEYSTONE')`,
  ])('and this would be found out: %s', text => {
    expect(importsRelationship(text.replace('KEYSTONE', keystoneFields))).toBe(true)
  })

  it('only the parts that have to may look past the rules', () => {
    const mayDoSo = [
      /^seed\//,
      /^src\/auth\.ts$/, // nobody is signed in yet
      /^src\/commands\/createUser\.ts$/, // makes the first admin, when nobody can sign in yet
      /^src\/database\//,
      /^src\/commands\/fillSearchOf\.ts$/, // closes a database
      /^src\/delivery\/currentSlug\.ts$/, // who left a slug; who may know is asked by the rules
      /^src\/delivery\/health\.ts$/,
      /^src\/delivery\/loadWithdrawn\.ts$/, // the name for good of what readers are told is gone
      /^src\/delivery\/previewGate\.ts$/, // whether a preview link still holds
      /^src\/delivery\/withEventLinks\.ts$/, // ids alone; what they belong to is asked for by the rules
      /^src\/delivery\/withdrawnArticle\.ts$/, // tells readers why an article is gone
      /^src\/delivery\/webhooks\//, // writes down what nobody may write, and sends it
      /^src\/editorial\//, // a verb checks who and in which state, then writes what nobody may write
      /^src\/fields\/slug\.ts$/, // a slug that a hidden item has is taken all the same
      /^src\/fields\/sourceChain\.ts$/, // a chain is followed whole
      /^src\/fields\/version\.ts$/, // names the colleague who was faster
      /^src\/fields\/personConnections\.ts$/, // pages of what the rule lets through
      /^src\/graphql\/articlesConnection\.ts$/, // the same
      /^src\/graphql\/guardSignIn\.ts$/, // nobody is signed in yet
      /^src\/newsroom\//, // keeps what has no page: who has what open, links not used yet
      /^src\/reads\//, // read for Keystone what it has decided may be read
      /^src\/lists\/User\.ts$/, // counts the admins that are left
      /^src\/search\//, // keeps an index of what is public, and finds only what the rule lets through
      /^tests\//,
    ]
    const found = filesWith(goesPastTheRules)
    expect(found.filter(file => !mayDoSo.some(place => place.test(file)))).toEqual([])
    expect(found).toContain('src/auth.ts')
  })

  it.each(['context.sudo().db', 'context.prisma.article', 'const { prisma } = context'])(
    'and this would be found out: %s',
    text => expect(goesPastTheRules(text)).toBe(true),
  )
})
