/** What comparing a quotation with its source found, as readers are told it. */
export const checkInWords = {
  unchecked: 'Not yet checked against the source',
  exact: 'Word for word as in the source',
  typographic: 'As in the source, but for typography',
  altered: 'Differs from the source',
  notFound: 'Not found in the source',
} as const satisfies Record<string, string>

export type Check = keyof typeof checkInWords
