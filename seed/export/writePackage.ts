import { randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { PlainError } from '../../src/plainError'
import type { ExportedStory } from './exportStory'

export type Written = { file: string; state: 'unchanged' | 'changed' | 'new' }

/**
 * Writes a package's files into a folder, each whole or not at all; a file that is the same already
 * is not touched, and neither is any other.
 *
 * @throws PlainError when something stands in the way, before anything is written
 */
export function writePackage(folder: string, { files }: ExportedStory): Written[] {
  makeFolder(folder)
  const plans = files.map(({ name, text }) => {
    const file = path.join(folder, name)
    return { file, text, state: stateOf(file, text) }
  })
  for (const { file, text, state } of plans) if (state !== 'unchanged') replace(file, text)
  return plans.map(({ file, state }) => ({ file, state }))
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw refusal(folder, error)
  }
}

function stateOf(file: string, text: string): Written['state'] {
  const there = lstatSync(file, { throwIfNoEntry: false })
  if (!there) return 'new'
  if (!there.isFile())
    throw new PlainError(`${file} is not a file. Move it out of the way, or name another --out.`)
  return readFileSync(file).equals(Buffer.from(text)) ? 'unchanged' : 'changed'
}

function replace(file: string, text: string) {
  const unfinished = `${file}.${randomUUID()}`
  try {
    writeFileSync(unfinished, text, { flag: 'wx' })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw refusal(file, error)
  }
}

function refusal(place: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new PlainError(
      `${place} cannot be a folder: a file stands in the way. Name another --out.`,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new PlainError(
      `${place} cannot be written: you may not write there. Name another --out.`,
    )
  if (code === 'ENOSPC') return new PlainError(`${place} cannot be written: the disk is full.`)
  return error
}
