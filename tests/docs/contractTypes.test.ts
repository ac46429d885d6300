import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { folderForThisTest } from '../support/temporaryFolder'

/* The code to copy from docs/contract.md, copied, run and compiled as a frontend would have it. */

const contract = readFileSync('docs/contract.md', 'utf8')
const block = (language: string, part: string) => {
  const blocks = [...contract.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))]
  const found = blocks.map(([, text = '']) => text).find(text => text.includes(part))
  if (found === undefined) throw new Error(`docs/contract.md has no ${language} with ${part}`)
  return found
}

/** What the compiler says of a frontend that reads this from an article. */
function compile(read: string): string {
  const folder = folderForThisTest()
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  copyFileSync('schema.graphql', path.join(folder, 'schema.graphql'))
  write('package.json', '{ "type": "module" }')
  write('schemaTypes.mjs', block('js', 'gql.tada/internal'))
  write('stet.ts', block('ts', 'initGraphQLTada'))
  write(
    'page.ts',
    `import type { ResultOf } from 'gql.tada'
    import { graphql } from './stet'
    const query = graphql(\`${block('graphql', 'FrontPage')}\`)
    export const read = ({ articlesConnection: { edges } }: ResultOf<typeof query>): string | null =>
      edges.map(({ node }) => node)[0]?.${read} ?? null`,
  )
  execFileSync(process.execPath, ['schemaTypes.mjs'], { cwd: folder })
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--moduleResolution', 'bundler']
  const compiler = path.resolve('node_modules/typescript/bin/tsc')
  try {
    const all = [compiler, ...options, '--module', 'esnext', '--target', 'es2023', 'page.ts']
    return execFileSync(process.execPath, all, { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout)
    throw error
  }
}

it.each([
  ['knows a field that was asked for', 'publishedAt', /^$/],
  ['refuses one that was not', 'summary', /Property 'summary' does not exist/],
  ['knows a list for what it is', 'timeline', /not assignable to type 'string/],
])('the types of gql.tada: a frontend %s', { timeout: 30_000 }, (_, field, said) => {
  expect(compile(field)).toMatch(said)
})
