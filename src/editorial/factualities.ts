/** Whether an event happened, and who says so. Of what did not, no source can say that it did. */
export const factualities = [
  { label: 'Occurred', value: 'occurred', isSaidToHaveHappened: true },
  { label: 'Reported', value: 'reported', isSaidToHaveHappened: true },
  { label: 'Announced', value: 'announced', isSaidToHaveHappened: false },
  { label: 'Threatened', value: 'threatened', isSaidToHaveHappened: false },
  { label: 'Did not occur', value: 'didNotOccur', isSaidToHaveHappened: false },
] as const

export type Factuality = (typeof factualities)[number]['value']
