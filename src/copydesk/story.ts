/** A story as the copy desk reads it: its texts and what it links, nothing of the database. */
export type Story = {
  headline: string
  summary: string
  /** The plain text of each top-level block of the body (see blockTexts). */
  blocks: readonly string[]
  /** EDTF; when the story was written. */
  originalDate: string | null
  quotes: readonly StoryQuote[]
  people: readonly StoryPerson[]
  /** Linked sources and, beyond them, those their chains and the quotes lead to. */
  sources: readonly StorySource[]
  events: readonly StoryEvent[]
  /** What the newsroom knows and this story does not link: so that a name in the text can be told. */
  unlinked: {
    people: readonly StoryPerson[]
    sources: readonly StorySource[]
    events: readonly StoryEvent[]
  }
}

export type StoryQuote = {
  slug: string
  text: string
  kind: 'direct' | 'partial' | 'term' | 'indirect'
  /** A person's slug. */
  speaker: string | null
  /** A source's slug. */
  source: string | null
  sourceText: string
  overrideReason: string
  sourceCheck: 'unchecked' | 'exact' | 'typographic' | 'altered' | 'notFound'
}

export type StoryPerson = {
  slug: string
  name: string
  givenName: string
  familyName: string
  secondReference: string
  alternateNames: readonly string[]
  kind: 'named' | 'unnamed' | 'collective'
}

export type StorySource = {
  slug: string
  name: string
  shortName: string
  kind: string
  partOf: string | null
  basedOn: string | null
  isLinked: boolean
}

export type StoryEvent = {
  slug: string
  name: string
  kind: string
  factuality: string
  dateAsWritten: string
  date: string | null
}
