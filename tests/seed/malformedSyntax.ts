import type { Malformed } from './malformedValues'

/** What is not YAML, or YAML that a package has no use for. */
export const malformedSyntax: readonly Malformed[] = [
  [
    '  urgency: 3',
    '  headline: Talks stall',
    '6: this field is written twice in one item; keep one of them',
  ],
  ['  urgency: 3', '\turgency: 3', '6: a line cannot begin with a tab; use spaces'],
  [
    'headline: Talks resume',
    'headline: "Talks resume',
    '3: this text is opened by a quotation mark that is not closed; close it',
  ],
  [
    'headline: Talks resume',
    'headline: Talks: resume',
    '3: there is a second ": " on this line; put quotation marks around the text after the first',
  ],
  [
    'headline: Talks resume',
    'headline: *talks',
    '3: write the value out again here: & and * are not used in packages',
  ],
  [
    'headline: Talks resume',
    'headline: &talks Talks resume',
    '3: write the value out again here: & and * are not used in packages',
  ],
  [
    '    jobTitle: Leader',
    '    <<: { jobTitle: Leader }',
    '15: people kim-jong-un: <<: there is no such field; the fields here are slug, name,…',
  ],
  [
    'headline: Talks resume',
    'headline: @talks',
    '3: a text cannot begin with this character; put quotation marks around the text',
  ],
  [
    'headline: Talks resume',
    'headline: !talks resume',
    '3: take the tag (!…) out; put quotation marks around a text that begins with !',
  ],
  [
    'headline: Talks resume',
    'headline Talks resume',
    '3: this is not a field; write "name: value", with a space after the colon',
  ],
  [
    'keywords: [talks, Korea]',
    'keywords: [talks, Korea',
    '8: a bracket that was opened above is not closed; close it',
  ],
  [
    '    jobTitle: Leader',
    '   jobTitle: Leader',
    '15: begin every entry of the list with "- ", or indent this line like the ones above it',
  ],
  [
    `people:\n  - slug: kim`,
    `---\npeople:\n  - slug: kim`,
    '11: a package holds one story; take the line --- and what follows out',
  ],
  [`article:\n`, `%YAML 1.1\n---\narticle:\n`, '1: take the line that begins with % out'],
  [
    'headline: Talks resume',
    `headline: "Talks \\q resume"`,
    `3: a \\ between double quotation marks must be written \\\\; or put the text between single ones`,
  ],
  [
    'headline: Talks resume',
    `headline: Talks resume\n    today: yes`,
    '3: there is a second ": " on this line; put quotation marks around the text after the first',
  ],
  [
    '  urgency: 3',
    '  urgency:3',
    '6: this is not a field; write "name: value", with a space after the colon',
  ],
]
