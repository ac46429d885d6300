/** What Stet answered instead of data: a sentence, and a code of the list in docs/contract.md. */
export class StetError extends Error {
  override name = 'StetError'

  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message)
  }
}
