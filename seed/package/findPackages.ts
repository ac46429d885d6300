import { readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

import { globSync, isDynamicPattern } from 'tinyglobby'

import { PlainError } from '../../src/plainError'
import { isThere } from './readPackageFile'

/** What makes a folder a package. */
const mark = 'story.yaml'

/**
 * The folders of the story packages that a command was pointed to, in the order of their names.
 *
 * An argument is a package, its `story.yaml`, a folder that is searched for packages, or a glob of
 * these. Links are followed where they are named, not while searching.
 *
 * @throws PlainError when an argument leads to no package.
 */
export function findPackages(written: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const argument of written) {
    const folders = named(argument).flatMap(packagesIn)
    if (folders.length === 0) {
      const isSomething = isThere(argument)
      throw new PlainError(
        `${argument}: ${isSomething ? 'there is no story package in it' : 'there is no such folder'}; ` +
          `a package is a folder with a ${mark} (npm run story:new -- "Headline" makes one).`,
      )
    }
    for (const folder of folders) {
      const real = realpathSync(folder)
      if (!found.has(real)) found.set(real, folder)
    }
  }
  return [...found.values()].toSorted()
}

/** What an argument names: itself when there is such a thing, else what it matches as a glob. */
function named(argument: string): string[] {
  if (isThere(argument) || !isDynamicPattern(argument)) return [argument]
  const absolute = path.isAbsolute(argument)
  return globSync(argument, {
    absolute,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  }).map(match => path.normalize(match))
}

function packagesIn(place: string): string[] {
  const folder = path.basename(place) === mark ? path.dirname(place) : place
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  if (isThere(path.join(folder, mark))) return [path.normalize(folder)]
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !isSkipped(entry.name))
    .flatMap(entry => packagesIn(path.join(folder, entry.name)))
}

const isSkipped = (name: string) => name.startsWith('.') || name === 'node_modules'
