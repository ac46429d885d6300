/** What the kinds of things are called when readers are told of them. */

export const personKinds = {
  named: '',
  unnamed: 'The story does not name this person',
  collective: 'Several people, told of together',
} as const

export const sourceKinds = {
  newsOrganization: 'News organisation',
  newsAgency: 'News agency',
  broadcaster: 'Broadcaster',
  stateMedia: 'State media',
  government: 'Government',
  report: 'Report',
  document: 'Document',
  statement: 'Statement',
} as const

export const eventKinds = {
  meeting: 'Meeting',
  statement: 'Statement',
  launch: 'Launch',
  test: 'Test',
  deadline: 'Deadline',
  message: 'Message',
  threat: 'Threat',
} as const

export const quoteKinds = {
  direct: 'Whole sentences',
  partial: 'Some of the words',
  term: 'A word held at arm’s length',
  indirect: 'Reported, not quoted',
} as const

export const correctionKinds = {
  correction: 'Correction',
  clarification: 'Clarification',
  editorsNote: 'Editor’s note',
  retraction: 'Retraction',
} as const

/** What it means that an event is told of in this way. */
export const factualityInWords = {
  occurred: 'Occurred',
  reported: 'Reported',
  announced: 'Only announced',
  threatened: 'Only threatened',
  didNotOccur: 'Did not occur',
} as const
