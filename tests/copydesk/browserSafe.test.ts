import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

/** What may be checked while an editor types: these folders, and packages that run in a browser. */
const folders = ['src/copydesk', 'src/dates'].map(folder => path.resolve(folder))
const packages = ['diff']

/** What a source file names after `from`, `import` or `require`, types and re-exports included. */
function importsOf(source: string): string[] {
  return [
    ...source.matchAll(
      /(?<!['"])(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(['"])(.+?)\1/g,
    ),
  ].map(([, , name = '']) => name)
}

function isAllowed(file: string, name: string): boolean {
  if (!name.startsWith('.')) return packages.includes(name)
  const target = path.resolve(path.dirname(file), name)
  return folders.some(folder => target.startsWith(folder + path.sep))
}

const files = folders.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => path.join(folder, file)),
)

describe('the copy desk and the dates run in a browser', () => {
  it.each(files.map(file => [path.relative('.', file), file]))(
    '%s imports nothing that would not',
    (_name, file) => {
      const refused = importsOf(readFileSync(file, 'utf8')).filter(name => !isAllowed(file, name))
      expect(refused).toEqual([])
    },
  )

  it.each([
    ["import { readFileSync } from 'node:fs'", 'node:fs'],
    ["import fs from 'fs'", 'fs'],
    ["import type { Lists } from '@keystone-6/core/types'", '@keystone-6/core/types'],
    ["export { PrismaClient } from '@prisma/client'", '@prisma/client'],
    ["import { publish } from '../editorial/publish'", '../editorial/publish'],
    ["import '../env'", '../env'],
    ["const { lists } = await import('../../schema')", '../../schema'],
    ['const prisma = require("prisma")', 'prisma'],
  ])('%s would be refused', (source, name) => {
    expect(importsOf(source)).toEqual([name])
    expect(isAllowed(path.resolve('src/copydesk/checkStory.ts'), name)).toBe(false)
  })
})
