/** What a newsroom can tell its readers about an article after the fact. */
export const correctionKinds = [
  { label: 'Correction', value: 'correction' },
  { label: 'Clarification', value: 'clarification' },
  { label: 'Editor’s note', value: 'editorsNote' },
  { label: 'Retraction', value: 'retraction' },
] as const
