import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { runCommand } from '../../src/commands/runCommand'
import { EdtfError } from '../../src/dates/edtfError'
import { edtfFromWords } from '../../src/dates/edtfFromWords'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { PlainError } from '../../src/plainError'
import { decodeReceived } from '../importText/decodeReceived'
import { importJson } from '../importText/importJson'
import { importReport } from '../importText/importReport'
import { importedPackage } from '../importText/importedPackage'
import { readStoryPackage } from '../package/readStoryPackage'

const usage = `Usage: npm run story:import-text -- FILE [--published DATE] [--out FOLDER] [--json]
  FILE         the text as received, in UTF-8
  --published  the day, or days, it was published: 2020-01-13 (EDTF)
  --out        where the package goes; default stories/ and the headline’s slug
  --json       tells what was read as JSON`

/** `npm run story:import-text`: makes a draft story package of a received text. */
await runCommand(async () => {
  const { file, published, out, json } = readArguments()
  if (!existsSync(file)) throw new PlainError(`${file}: there is no such file.`)
  const bytes = readFileSync(file)
  const received = decodeReceived(bytes, file)
  const { imported, story, files } = importedPackage(received, published)

  const folder = out ?? path.join('stories', story.slug)
  if (existsSync(folder))
    throw new PlainError(`${folder} is there already, and is kept: name another folder with --out.`)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(path.join(unfinished, 'story.yaml'), files.yaml)
  writeFileSync(path.join(unfinished, 'body.md'), files.markdown)
  writeFileSync(path.join(unfinished, 'original.txt'), bytes)
  readStoryPackage(unfinished)
  renameSync(unfinished, folder)

  if (json) {
    console.log(JSON.stringify({ folder, ...importJson(imported, story) }, undefined, 2))
    return
  }
  console.log(importReport(imported, story))
  console.log(
    `\nWrote ${folder}: a draft. Next: open ${path.join(folder, 'story.yaml')}, accept or mend what is marked “proposed”,\nthen npm run seed -- ${folder}`,
  )
})

function readArguments() {
  const { values, positionals } = parsed()
  const [file, ...rest] = positionals
  if (!file || rest.length > 0) throw new PlainError(usage)
  const published = values.published === undefined ? undefined : readDay(values.published)
  return { file, published, out: values.out, json: values.json === true }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : 'Bad arguments.'}\n${usage}`)
  }
}

function readDay(text: string): string {
  try {
    return parseEdtf(text).edtf
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error
    const edtf = edtfFromWords(text)
    if (edtf === undefined) throw new PlainError(`--published ${text}: ${error.message}`)
    return edtf
  }
}
