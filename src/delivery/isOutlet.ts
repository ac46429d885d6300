import type { PublicSource } from './publicStory'

/** Kinds of source that are one thing that an outlet put out; all others are outlets. */
const works: readonly string[] = ['report', 'document', 'statement']

/** Whether a source is somebody who puts things out, and not a single thing that was put out. */
export function isOutlet({ kind }: Pick<PublicSource, 'kind'>): boolean {
  return !works.includes(kind)
}
