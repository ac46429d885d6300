import { lstatSync, readFileSync, statSync } from 'node:fs'

import type { MistakeList } from './mistakeList'

/** Bytes; room for every text at its longest, and no more than a parser gets through at once. */
const largest = 10_000_000

/** What is wrong with a file that cannot be read, by the system's code for it. */
const failures: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it cannot be read; allow reading it',
  EPERM: 'it cannot be read; allow reading it',
  ELOOP: 'it is a link that leads back to itself; put the file itself here',
}

/** Whether there is anything by this name, be it a link that leads nowhere. */
export function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Reads a text file of a package to the character. What cannot be read is noted and undefined. */
export function readPackageFile(
  file: string,
  mistakes: MistakeList,
  advice: string,
): string | undefined {
  try {
    const stat = statSync(file)
    if (!stat.isFile()) {
      const what = stat.isDirectory() ? 'a folder' : 'not a file'
      mistakes.add(file, 1, `it is ${what}; ${advice}`)
      return undefined
    }
    if (stat.size > largest) {
      mistakes.add(
        file,
        1,
        `it has ${megabytes(stat.size)} MB; at most ${megabytes(largest)} MB are read`,
      )
      return undefined
    }
    return decode(readFileSync(file), file, mistakes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const failure = failures[code]
    if (!failure) throw error
    mistakes.add(file, 1, code === 'ENOENT' ? `${failure}; ${advice}` : failure)
    return undefined
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)

function decode(bytes: Buffer, file: string, mistakes: MistakeList): string | undefined {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return utf8.decode(bytes)
  } catch {
    mistakes.add(file, firstBrokenLine(bytes), 'it is not UTF-8 text here; save the file as UTF-8')
    return undefined
  }
}

/** No character of several bytes contains the byte of a line's end, so that lines can be cut first. */
function firstBrokenLine(bytes: Buffer): number {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let [line, start] = [1, 0]
  for (;;) {
    const end = bytes.indexOf(0x0a, start)
    try {
      utf8.decode(bytes.subarray(start, end === -1 ? undefined : end))
    } catch {
      return line
    }
    if (end === -1) return line
    ;[line, start] = [line + 1, end + 1]
  }
}
