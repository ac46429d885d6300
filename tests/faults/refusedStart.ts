import { expect } from 'vitest'

import type { StetProcess } from './stetProcess'

/** How a command ended by itself, and what it said but for the stages that it had reached. */
export async function endOf(command: StetProcess) {
  const { code, signal } = await command.ended(45)
  const said = command.output()
  return {
    code,
    signal,
    lines: said.split('\n').filter(line => line.trim() !== '' && !/^[✨✅]/u.test(line)),
    internals: said.match(/^\s+at .*|node_modules.*|node:\w.*/gm) ?? [],
  }
}

/** The end of a command that says in one line what is wrong and what to do, and nothing internal. */
export const refusedSaying = (...told: RegExp[]) => ({
  code: 1,
  signal: null,
  lines: [expect.toSatisfy((line: string) => told.every(part => part.test(line)), String(told))],
  internals: [],
})
