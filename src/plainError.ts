/**
 * An error whose whole story is its message: something the person who started Stet can mend.
 *
 * Keystone's commands print an error's stack; for these a stack would only bury the sentence, so
 * the stack is the sentence.
 */
export class PlainError extends Error {
  override name = 'PlainError'

  constructor(message: string) {
    super(message)
    Object.defineProperty(this, 'name', { enumerable: false })
    this.stack = `Stet cannot start: ${message}`
  }
}
