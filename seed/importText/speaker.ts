/** Who a verb of saying belongs to, as far as the text tells. */
export type Speaker =
  | { kind: 'person'; name: string; confidence: number }
  /** Somebody without a name, or several, or a body: `name` in the text's own words. */
  | {
      kind: 'unnamed' | 'collective'
      name: string
      /** Its noun: “adviser” of “an adviser to the ministry”. */
      head: string
      /** A body with a name of its own, such as Bank of Orlen. */
      isProper: boolean
      confidence: number
    }
  /** Only its report is known. */
  | { kind: 'outlet'; name: string; confidence: number }
  /** A statement, a letter: somebody wrote it. */
  | { kind: 'document'; name: string; confidence: number }
  /** He, she or they, and more than one it can be. */
  | { kind: 'unclear'; name: string; confidence: number }
