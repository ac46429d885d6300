import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { LineCounter, parseDocument } from 'yaml'

import { PlainError } from '../../src/plainError'
import { type DocumentBlock, markdownToDocument } from './markdownToDocument'
import { StoryErrors } from './storyErrors'
import { type Story, storySchema } from './storySchema'

/** A story package, read and valid: every item it names is in it. */
export type StoryPackage = Story & {
  /** The folder it came from. */
  folder: string
  /** `story.yaml` and `body.md` as they were read, to the character. */
  yaml: string
  markdown: string
  body: DocumentBlock[]
  /** The text as received, to the byte; undefined when the package holds none. */
  originalText: string | undefined
}

/**
 * Reads a story package: a folder with `story.yaml`, `body.md` and, if the story came in as a text,
 * `original.txt`.
 *
 * @throws PlainError with one line per mistake: file, line, what is wrong, what was expected.
 */
export function readStoryPackage(folder: string): StoryPackage {
  const file = path.join(folder, 'story.yaml')
  const lineCounter = new LineCounter()
  const yaml = read(file)
  const document = parseDocument(yaml, { lineCounter })
  const errors = new StoryErrors(file, document, lineCounter)

  errors.addSyntaxErrors()
  errors.throwIfAny()

  const result = storySchema.safeParse(document.toJS())
  for (const issue of result.error?.issues ?? []) errors.addIssue(issue)
  if (result.data) checkLinks(result.data, errors)
  errors.throwIfAny()

  const original = path.join(folder, 'original.txt')
  const markdown = read(path.join(folder, 'body.md'))
  return {
    ...storySchema.parse(result.data),
    folder,
    yaml,
    markdown,
    body: markdownToDocument(markdown),
    originalText: existsSync(original) ? read(original) : undefined,
  }
}

function read(file: string): string {
  if (!existsSync(file)) throw new PlainError(`${file}: there is no such file.`)
  const bytes = readFileSync(file)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new PlainError(`${file}: it is not UTF-8 text.`)
  }
}

type Kind = 'people' | 'sources' | 'events' | 'quotes'

/** Every slug that is named must be defined here, once. */
function checkLinks(story: Story, errors: StoryErrors) {
  const defined = (kind: Kind) => new Set(story[kind].map(item => item.slug))
  const known = {
    people: defined('people'),
    sources: defined('sources'),
    events: defined('events'),
    quotes: defined('quotes'),
  }
  const check = (kind: Kind, slug: string | undefined, place: (string | number)[]) => {
    if (slug !== undefined && !known[kind].has(slug))
      errors.add(place, `"${slug}" is not among the ${kind} of this package`)
  }
  const checkAll = (kind: Kind, slugs: string[] | undefined, place: (string | number)[]) =>
    slugs?.forEach((slug, index) => check(kind, slug, [...place, index]))

  for (const kind of ['people', 'sources', 'events', 'quotes'] as const) {
    checkAll(kind, story.article[kind], ['article', kind])

    const seen = new Set<string>()
    story[kind].forEach(({ slug }, index) => {
      if (seen.has(slug)) errors.add([kind, index, 'slug'], `"${slug}" is defined twice`)
      seen.add(slug)
    })
  }
  story.sources.forEach(({ partOf, basedOn }, index) => {
    check('sources', partOf, ['sources', index, 'partOf'])
    check('sources', basedOn, ['sources', index, 'basedOn'])
  })
  story.events.forEach(({ people, sources, verifiedBy }, index) => {
    checkAll('people', people, ['events', index, 'people'])
    checkAll('sources', sources, ['events', index, 'sources'])
    check('sources', verifiedBy, ['events', index, 'verifiedBy'])
  })
  story.quotes.forEach(({ speaker, source }, index) => {
    check('people', speaker, ['quotes', index, 'speaker'])
    check('sources', source, ['quotes', index, 'source'])
  })
}
