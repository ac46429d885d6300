/** What an outlet is called, and whether a sentence puts "the" before it. */
export const outletKinds = [
  { before: '', after: ' Courier', kind: 'newsOrganization', article: 'the ' },
  { before: '', after: ' Morning Lantern', kind: 'newsOrganization', article: 'the ' },
  { before: 'Radio ', after: '', kind: 'broadcaster', article: '' },
  { before: '', after: ' Weekly Ledger', kind: 'newsOrganization', article: 'the ' },
  { before: '', after: ' Harbor Gazette', kind: 'newsOrganization', article: 'the ' },
  { before: '', after: ' Evening Signal', kind: 'newsOrganization', article: 'the ' },
  { before: 'Channel ', after: '', kind: 'broadcaster', article: '' },
  { before: '', after: ' Bulletin', kind: 'stateMedia', article: 'the ' },
  { before: '', after: ' Farmers’ Almanac', kind: 'newsOrganization', article: 'the ' },
  { before: '', after: ' Student Post', kind: 'newsOrganization', article: 'the ' },
] as const

/** A land's agencies. */
export const agencyKinds = [
  ['Wire Agency', 'WA'],
  ['Telegraph Service', 'TS'],
  ['News Pool', 'NP'],
] as const satisfies readonly (readonly [string, string])[]

/** A land's ministries, in the order of the topics. */
export const ministries = [
  'Ministry of Works',
  'Ministry of Waters',
  'Ministry of Trade',
  'Ministry of Schools',
  'Ministry of Health',
  'Ministry of Outer Affairs',
  'Ministry of Measures',
  'Ministry of Arts',
] as const
