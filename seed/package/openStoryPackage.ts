import path from 'node:path'

import type { z } from 'zod'

import { bodyLimits } from '../../src/fields/bodyLimits'
import { longestTexts } from '../../src/fields/longestTexts'
import { problemsInText } from '../../src/fields/textRule'
import { textRules } from '../../src/fields/textRules'
import { PlainError } from '../../src/plainError'
import { checkFieldsTogether } from './checkFieldsTogether'
import { checkLinks } from './checkLinks'
import { closestWord } from './closestWord'
import { itemsIn } from './itemsIn'
import { type DocumentBlock, markdownToDocument } from './markdownToDocument'
import { MistakeList } from './mistakeList'
import { placeName } from './placeName'
import { plainIssue } from './plainIssue'
import { isThere, readPackageFile } from './readPackageFile'
import type { StoryPackage } from './readStoryPackage'
import { sections, storyFields } from './storyFields'
import { type Story, storySchema } from './storySchema'
import { type Place, StoryYaml } from './storyYaml'

/** A package that is open: the story, and where in `story.yaml` each part of it stands. */
export type OpenPackage = { story: StoryPackage; yaml: StoryYaml }

/**
 * Reads a story package and keeps it open.
 *
 * @throws StoryMistakes with one line per mistake in all of its files.
 */
export function openStoryPackage(folder: string): OpenPackage {
  const mistakes = new MistakeList()
  const file = path.join(folder, 'story.yaml')
  const text = readPackageFile(file, mistakes, 'a story package needs a file story.yaml')
  const yaml = new StoryYaml(text ?? '', file)
  const story = text === undefined ? undefined : readStory(yaml, mistakes)

  const markdownFile = path.join(folder, 'body.md')
  const markdown = readPackageFile(
    markdownFile,
    mistakes,
    'the body of the story stands in body.md',
  )
  const body = markdown === undefined ? undefined : readBody(markdown, folder, mistakes)

  const originalText = readOriginal(path.join(folder, 'original.txt'), mistakes)
  mistakes.throwIfAny()
  if (!story || !body || text === undefined || markdown === undefined)
    throw new Error(`${folder}: something is missing, and it was not noted`)
  return { story: { ...story, folder, yaml: text, markdown, body, originalText }, yaml }
}

function readStory(yaml: StoryYaml, mistakes: MistakeList): Story | undefined {
  const written = yaml.read(mistakes)
  if (written === undefined) return undefined
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    const what = written === null ? 'it is empty' : 'it is not made of fields'
    mistakes.add(yaml.file, 1, `${what}; begin with "article:", as docs/story-packages.md shows`)
    return undefined
  }

  const report = (place: Place, message: string) =>
    mistakes.add(yaml.file, yaml.lineOf(place), `${placeName(place, written)}: ${message}`)
  const { data, error } = storySchema.safeParse(written, { error: plainIssue })
  for (const issue of error?.issues ?? []) reportIssue(issue, report)
  const items = itemsIn(written)
  checkFieldsTogether(items, report)
  checkLinks(items, report)
  return data
}

function reportIssue(issue: z.core.$ZodIssue, report: (place: Place, message: string) => void) {
  if (issue.code !== 'unrecognized_keys') return report(issue.path, issue.message)
  const known = fieldsAt(issue.path)
  for (const key of issue.keys) {
    const meant = closestWord(key, known)
    const advice = meant ? `write ${meant}` : `the fields here are ${known.join(', ')}`
    report([...issue.path, key], `there is no such field; ${advice}`)
  }
}

/** The names of the fields of the story, or of an item in it. */
function fieldsAt([section]: Place): string[] {
  const list = Object.entries(storyFields).find(([list]) => sections[list as 'Person'] === section)
  return list ? Object.keys(list[1]) : Object.values(sections)
}

function readBody(markdown: string, folder: string, mistakes: MistakeList) {
  const { characters } = bodyLimits
  // Reading Markdown takes a hundred times the room that it has itself.
  if (markdown.length > 2 * characters) {
    const problem = `it has ${markdown.length} characters; write at most ${characters}`
    mistakes.add(path.join(folder, 'body.md'), 1, problem)
    return undefined
  }
  try {
    return markdownToDocument(withPlainLineEnds(markdown)) satisfies DocumentBlock[]
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    for (const line of error.message.split('\n')) {
      const [, number, message] = /^body\.md:(\d+): (.*)$/.exec(line) ?? []
      mistakes.add(path.join(folder, 'body.md'), Number(number ?? 1), message ?? line)
    }
    return undefined
  }
}

/** Some editors on Windows end lines with two characters and begin files with an invisible one. */
function withPlainLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}

function readOriginal(file: string, mistakes: MistakeList): string | undefined {
  if (!isThere(file)) return undefined
  const text = readPackageFile(file, mistakes, 'original.txt is the story as it came in, as text')
  if (text === undefined) return undefined
  const rule = { ...textRules.prose, maxLength: longestTexts.Article.originalText }
  const firstBad = text.split('\n').findIndex(line => !rule.match.regex.test(line))
  for (const problem of problemsInText(text, rule))
    mistakes.add(file, problem === rule.match.explanation ? firstBad + 1 : 1, problem)
  return text
}
