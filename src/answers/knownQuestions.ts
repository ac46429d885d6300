import { LRUCache } from 'lru-cache'

import type { QueryDocument } from './queryDocuments'
import type { Question } from './readQuestion'

/** A question that may be answered, with all that has been found out about it. */
export type KnownQuestion = {
  asked: Question
  query: string
  document: QueryDocument
  /** What its answer is kept under. */
  key: string
}

const mostCharacters = 10_000_000

/**
 * The questions that were asked last, by the very text that was sent: most come again and again, and
 * to read them costs as much as to answer them.
 */
export class KnownQuestions {
  readonly #kept = new LRUCache<string, KnownQuestion>({
    maxSize: mostCharacters,
    sizeCalculation: ({ key }, sent) => 2 * sent.length + key.length + 1,
  })

  /** @param sent a body, or a query string with its question mark, so that one is never taken for the other */
  get(sent: string): KnownQuestion | undefined {
    return this.#kept.get(sent)
  }

  keep(sent: string, known: KnownQuestion) {
    this.#kept.set(sent, known)
  }
}
