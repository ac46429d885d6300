/** A quotation that is there: its words, its kind, and who the text says said it. */
type Expected = [words: string, kind: 'direct' | 'partial' | 'term', speaker: string | null]

export type ReceivedText = {
  name: string
  published?: string
  text: string
  headline: string | null
  alternativeHeadline?: string
  byline?: string
  dateline?: string
  paragraphs: number
  cut: string[]
  quotations: Expected[]
  outlets: string[]
  dates: [words: string, edtf: string | null][]
}
