/**
 * The nine quotations of the bundled story as people found them: the place of each in the received
 * text (UTF-16), its kind, who said it, and the outlet it came by.
 */
export const receivedQuotations: readonly {
  id: string
  start: number
  end: number
  kind: 'direct' | 'partial' | 'term'
  speaker: string
  outlet: string | null
}[] = [
  { id: 'Q1', start: 182, end: 195, kind: 'partial', speaker: 'Robert O’Brien', outlet: 'Axios' },
  { id: 'Q2', start: 246, end: 256, kind: 'partial', speaker: 'Robert O’Brien', outlet: 'Axios' },
  { id: 'Q3', start: 415, end: 569, kind: 'direct', speaker: 'Robert O’Brien', outlet: 'Axios' },
  { id: 'Q4', start: 592, end: 787, kind: 'direct', speaker: 'Robert O’Brien', outlet: 'Axios' },
  { id: 'Q5', start: 850, end: 874, kind: 'partial', speaker: 'Robert O’Brien', outlet: 'Axios' },
  // It lost its quotation marks.
  { id: 'Q6', start: 877, end: 1007, kind: 'direct', speaker: 'Robert O’Brien', outlet: 'Axios' },
  { id: 'Q7', start: 1010, end: 1214, kind: 'direct', speaker: 'Robert O’Brien', outlet: 'Axios' },
  { id: 'Q8', start: 1344, end: 1359, kind: 'term', speaker: 'Kim Jong Un', outlet: 'Axios' },
  { id: 'Q9', start: 1938, end: 1952, kind: 'partial', speaker: 'Analysts', outlet: null },
]
