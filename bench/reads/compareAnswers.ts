import { median } from '../median'
import { ask } from './ask'
import type { Contender } from './contenders'
import type { Asked } from './load'
import { assertSameAnswer } from './sameAnswers'
import type { Server } from './startServer'

/** Seconds after which enough is compared of who answers slowly. */
const comparedFor = 10

/**
 * Milliseconds: nothing is learned from asking somebody slower again and again, and where many ask
 * at once, Node closes connections that it had no time to look at for five seconds.
 */
const tooSlow = 200

/** How an answer is held against the one that is due. */
export type Comparison = {
  /** Makes it look like Stet's. */
  read?: (json: unknown) => unknown
  anyOrder?: boolean
  /** Whether Stet is to have kept the answer; either will do where nothing is said. */
  isKept?: boolean
}

/** The answers that are due to some requests: the floor's. */
export async function answersOf(server: Server, asked: readonly Asked[]): Promise<unknown[]> {
  const answers: unknown[] = []
  for (const request of asked) answers.push((await ask(server, request)).json)
  return answers
}

/**
 * Asks a contender what it will be asked, before any time is taken.
 *
 * @returns it with how many milliseconds an answer took, in the middle
 * @throws Error when an answer is not the one that is due
 */
export async function compareAnswers<C extends Omit<Contender, 'answerTime'>>(
  contender: C,
  due: readonly unknown[],
  { read = json => json, anyOrder = false, isKept }: Comparison = {},
): Promise<C & { answerTime: number }> {
  const { name, server, asked, status } = contender
  const times: number[] = []
  const startedAt = performance.now()
  for (const [index, request] of asked.entries()) {
    const answer = await ask(server, request)
    times.push(answer.time)
    if (answer.status !== status)
      throw new Error(`${name} answered ${answer.status}: ${request.body}`)
    if (isKept !== undefined && answer.isKept !== isKept)
      throw new Error(`${name} ${isKept ? 'did not keep' : 'kept'} an answer: ${request.body}`)
    // What has not changed comes without a body.
    if (status === 200)
      assertSameAnswer(['floor-db', due[index]], [name, read(answer.json)], { anyOrder })
    if (performance.now() - startedAt > comparedFor * 1000) break
  }
  return { ...contender, answerTime: median(times) }
}

/** Those who answer fast enough to be measured; of the others it is said that they do not. */
export function fastOf<C extends Pick<Contender, 'name' | 'answerTime'>>(
  contenders: readonly C[],
): C[] {
  for (const { name, answerTime } of contenders)
    if (answerTime >= tooSlow)
      console.log(`  ${name}: ${Math.round(answerTime)} ms for one answer, not measured`)
  return contenders.filter(({ answerTime }) => answerTime < tooSlow)
}
