import { checkPackages } from './package/checkPackages'
import { readStoryPackage, type StoryPackage } from './package/readStoryPackage'
import { syntheticStories } from './synthetic/syntheticStories'

export type Packages = {
  total: number
  packages: Iterable<StoryPackage>
  /** The stories of all of them. */
  together: ReadonlySet<string>
}

/**
 * What is to be loaded: the packages of some folders, or so many invented stories. All packages are
 * read, and held against each other, before the first is loaded.
 *
 * @throws PlainError saying everything that is wrong with them.
 */
export async function packagesFor(
  folders: readonly string[],
  synthetic: number | undefined,
): Promise<Packages> {
  if (synthetic !== undefined)
    return {
      ...{ total: synthetic, packages: syntheticStories(synthetic) },
      together: new Set(), // what they share they never say otherwise
    }
  const together = new Set<string>()
  await checkPackages(folders, ({ article }) => together.add(article.slug))
  return { total: folders.length, packages: read(folders), together }
}

function* read(folders: readonly string[]) {
  for (const folder of folders) yield readStoryPackage(folder)
}
