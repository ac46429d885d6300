import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { folderForThisTest } from '../support/temporaryFolder'

/** A valid package, small enough to count its lines. */
export const smallYaml = `article:
  slug: talks-resume
  headline: Talks resume
  status: published
  publishedAt: 2020-01-13T00:00:00Z
  urgency: 3
  keywords: [talks, Korea]
  people: [kim-jong-un]
  quotes: [ready]

people:
  - slug: kim-jong-un
    name: Kim Jong Un
    kind: named
    jobTitle: Leader
    sameAs: ["https://example.com/kim"]

sources:
  - slug: agency
    name: The agency
    country: KP
  - slug: report
    name: Its report
    partOf: agency

events:
  - slug: meeting
    name: A meeting
    date: 2019-10
    people: [kim-jong-un]

quotes:
  - slug: ready
    text: We are ready.
    speaker: kim-jong-un
    source: report
`

export const smallBody = 'He said: “We are ready.”\n'

type Files = Readonly<Record<string, string | Buffer>>

/** Writes a package; files that are not given are those of the small one, where there are such. */
export function writePackage(files: Files = {}, folder = folderForThisTest()): string {
  mkdirSync(folder, { recursive: true })
  const all = { 'story.yaml': smallYaml, 'body.md': smallBody, ...files }
  for (const [name, content] of Object.entries(all)) writeFileSync(path.join(folder, name), content)
  return folder
}

/** The small package's `story.yaml` with one thing written otherwise. */
export function yamlWith(found: string, written: string): string {
  if (!smallYaml.includes(found)) throw new Error(`the small package does not say ${found}`)
  return smallYaml.replace(found, written)
}
