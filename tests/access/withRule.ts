import { forgetAnswers } from '../support/newsroom'

/**
 * Runs something while one of Keystone's rules is another: the proof that a walk would notice.
 * Keystone looks a rule up whenever it needs it, so replacing it takes effect at once.
 */
export async function withRule<Rules extends object, Key extends keyof Rules, T>(
  rules: readonly Rules[],
  key: Key,
  rule: Rules[Key],
  run: () => Promise<T>,
): Promise<T> {
  const before = rules.map(each => each[key])
  for (const each of rules) each[key] = rule
  forgetAnswers()
  try {
    return await run()
  } finally {
    for (const [i, each] of rules.entries()) {
      const original = before[i]
      if (original !== undefined) each[key] = original
    }
    forgetAnswers()
  }
}
