/** A failure told to Prisma's command line, which prints the code above the message. */
export class EngineError extends Error {
  /**
   * @param {string} message What happened and what to do, for a person.
   * @param {string} [code] Prisma's own code for it, as in its error reference (P1003, P3009, …).
   */
  constructor(message, code) {
    super(message)
    this.name = 'EngineError'
    this.code = code
  }
}
