import { once } from 'node:events'

import { stopOnCtrlC } from '../../src/commands/stopOnCtrlC'

/*
 * Work for stopOnCtrlC.test.ts: two steps, each of which ends when a line comes in.
 */

const stop = stopOnCtrlC(line => console.log(line))
for (const step of [1, 2]) {
  if (stop.signal.aborted) break
  console.log(`begun ${step}`)
  await once(process.stdin, 'data')
  console.log(`done ${step}`)
}
stop.release()
process.stdin.destroy()
