/** One thing of the small package, written otherwise, and all that is said of it: `line: what`. */
export type Malformed = readonly [found: string, written: string, ...said: string[]]

/** Values that a package cannot hold; `…` at the end stands for whatever follows. */
export const malformedValues: readonly Malformed[] = [
  [`  slug: talks-resume\n`, '', '2: article: slug: it is missing; write a text'],
  [`  headline: Talks resume\n`, '', '2: article: headline: it is missing; write a text'],
  [`    name: Kim Jong Un\n`, '', '12: people kim-jong-un: name: it is missing; write a text'],
  [`    speaker: kim-jong-un\n`, '', '33: quotes ready: speaker: it is missing; write a text'],
  [
    `  - slug: kim-jong-un\n    name`,
    '  - name',
    '8: article: people, number 1: "kim-jong-un" is not among the people of this package; add it there, or correct the slug',
    '12: people, number 1: slug: it is missing; write a text',
    '29: events meeting: people, number 1: "kim-jong-un" is not among the people of this package; add it there, or correct the slug',
    '34: quotes ready: speaker: "kim-jong-un" is not among the people of this package; add it there, or correct the slug',
  ],
  [
    `Talks resume\n`,
    `\n`,
    '3: article: headline: nothing is written here; write a text, or take the line out',
  ],
  [`Talks resume\n`, `""\n`, '3: article: headline: write something; it cannot be empty'],
  [
    'kind: named',
    'kind:',
    '14: people kim-jong-un: kind: nothing is written here; write one of named, unnamed, collective, or take the line out',
  ],
  [
    `people:\n  - slug: kim`,
    `people:\n    slug: kim`,
    '8: article: people, number 1: "kim-jong-un" is not among the people of this package; add it there, or correct the slug',
    '11: people: write a list, each entry on a line of its own that begins with "- ", not fields',
    '30: events meeting: people, number 1: "kim-jong-un" is not among the people of this package; add it there, or correct the slug',
    '35: quotes ready: speaker: "kim-jong-un" is not among the people of this package; add it there, or correct the slug',
  ],
  [
    'headline: Talks resume',
    'headline: 2020',
    '3: article: headline: write a text, not a number; put quotation marks around it',
  ],
  [
    'name: The agency',
    'name: true',
    '20: sources agency: name: write a text, not true; put quotation marks around it',
  ],
  [
    'jobTitle: Leader',
    'jobTitle: [Leader]',
    '15: people kim-jong-un: jobTitle: write a text, not a list',
  ],
  [
    'jobTitle: Leader',
    'jobTitle: { of: Korea }',
    '15: people kim-jong-un: jobTitle: write a text, not fields',
  ],
  ['urgency: 3', 'urgency: 12', '6: article: urgency: write a whole number from 1 to 9'],
  ['urgency: 3', 'urgency: 1.5', '6: article: urgency: write a whole number from 1 to 9'],
  ['urgency: 3', 'urgency: high', '6: article: urgency: write a whole number from 1 to 9'],
  [
    'keywords: [talks, Korea]',
    'keywords: talks',
    '7: article: keywords: write a list, each entry on a line of its own that begins with "- ", not "talks"',
  ],
  [
    'keywords: [talks, Korea]',
    'keywords: [talks, 2020]',
    '7: article: keywords, number 2: write a text, not a number; put quotation marks around it',
  ],
  [
    `people: [kim-jong-un]\n  quotes`,
    `people: kim-jong-un\n  quotes`,
    '8: article: people: write a list, each entry on a line of its own that begins with "- ", not "kim-jong-un"',
  ],
  [
    `date: 2019-10\n`,
    `date: 2019\n`,
    '29: events meeting: date: write a text, not a number; put quotation marks around it',
  ],
  [
    'headline:',
    'headlin:',
    '2: article: headline: it is missing; write a text',
    '3: article: headlin: there is no such field; write headline',
  ],
  [
    'jobTitle:',
    'title:',
    '15: people kim-jong-un: title: there is no such field; the fields here are slug, name,…',
  ],
  [
    'urgency:',
    'priority:',
    '6: article: priority: there is no such field; the fields here are slug, headline,…',
  ],
  [
    'sources:',
    'source:',
    '18: source: there is no such field; write sources',
    '36: quotes ready: source: "report" is not among the sources of this package; add it there, or correct the slug',
  ],
  [
    'kind: named',
    'kind: famous',
    '14: people kim-jong-un: kind: write one of named, unnamed, collective, not "famous"',
  ],
  [
    'status: published',
    'status: live',
    '4: article: status: write one of draft, inReview, scheduled, published, withdrawn, not "live"',
  ],
  [
    'slug: talks-resume',
    'slug: Talks Resume',
    '2: article: slug: write lower-case letters a–z, digits and hyphens, such as north-korea-talks',
  ],
  [
    'slug: talks-resume',
    'slug: talks--resume',
    '2: article: slug: write lower-case letters a–z, digits and hyphens, such as north-korea-talks',
  ],
  [
    'country: KP',
    'country: Korea',
    '21: sources agency: country: write at most 2 characters; this has 5',
    '21: sources agency: country: write a two-letter country code such as KP or US',
  ],
  [
    'country: KP',
    'country: kp',
    '21: sources agency: country: write a two-letter country code such as KP or US',
  ],
  [
    `date: 2019-10\n`,
    `date: 2019-02-30\n`,
    '29: events meeting: date: 2019-02-30 is not in the calendar: type a day that is, as in 2019-02-28.',
  ],
  [
    `date: 2019-10\n`,
    `date: early October\n`,
    '29: events meeting: date: A date is written without spaces: type it as in 2019-10-05/2019-10-08.',
  ],
  [
    `date: 2019-10\n`,
    `date: "2019-10-05T10:00"\n`,
    '29: events meeting: date: A date is kept to the day: leave the time out, as in 2019-10-05.',
  ],
  [
    'jobTitle: Leader',
    'wikidataId: 56226a',
    '15: people kim-jong-un: wikidataId: write a Wikidata number such as Q56226',
  ],
  [
    'https://example.com/kim',
    'example.com/kim',
    '16: people kim-jong-un: sameAs, number 1: write a full web address, such as https://example.com/report',
  ],
  [
    'https://example.com/kim',
    'javascript:alert(1)',
    '16: people kim-jong-un: sameAs, number 1: write a full web address, such as https://example.com/report',
  ],
  [
    'country: KP',
    'url: ftp://example.com',
    '21: sources agency: url: write a full web address, such as https://example.com/report',
  ],
  [
    '2020-01-13T00:00:00Z',
    '2020-01-13',
    '5: article: publishedAt: write a time with its zone, such as 2020-01-13T09:30:00Z or 2020-01-13T09:30:00+01:00',
  ],
  [
    '2020-01-13T00:00:00Z',
    '2020-02-30T00:00:00Z',
    '5: article: publishedAt: write a time with its zone, such as 2020-01-13T09:30:00Z or 2020-01-13T09:30:00+01:00',
  ],
  [
    '  urgency: 3',
    '  language: no language',
    '6: article: language: write a language tag such as en, en-GB or ko',
  ],
  [
    'headline: Talks resume',
    `headline: "Talks\\nresume"`,
    '3: article: headline: write it on one line, without control characters or broken emoji',
  ],
  [
    'headline: Talks resume',
    `headline: "Talks \\0 resume"`,
    '3: article: headline: write it on one line, without control characters or broken emoji',
  ],
  [
    'headline: Talks resume',
    `headline: "Talks \\ud83d resume"`,
    '3: article: headline: write it on one line, without control characters or broken emoji',
  ],
  [
    `  publishedAt: 2020-01-13T00:00:00Z\n`,
    '',
    '2: article: publishedAt: it is missing; an article that is published needs it',
  ],
  [
    'status: published',
    'status: draft',
    '5: article: publishedAt: an article that is draft has none; take it out, or write status: published or withdrawn',
  ],
  [
    'status: published',
    'status: scheduled',
    '2: article: scheduledFor: it is missing; an article that is scheduled needs it',
    '5: article: publishedAt: an article that is scheduled has none; take it out, or write status: published or withdrawn',
  ],
  [
    'status: published',
    'status: withdrawn',
    '2: article: withdrawnAt: it is missing; an article that is withdrawn needs it',
    '2: article: withdrawnReason: it is missing; an article that is withdrawn needs it',
  ],
  [
    '  urgency: 3',
    '  scheduledFor: 2020-01-14T00:00:00Z',
    '6: article: scheduledFor: an article that is published has none; take it out, or write status: scheduled',
  ],
  [
    `    date: 2019-10\n`,
    `    verifiedDate: 2019-10\n`,
    '29: events meeting: verifiedDate: name the source that verifies the date in verifiedBy, or take it out',
  ],
  [
    'speaker: kim-jong-un',
    'speaker: kim',
    '35: quotes ready: speaker: "kim" is not among the people of this package; add it there, or correct the slug',
  ],
  [
    'source: report',
    'source: agencies',
    '36: quotes ready: source: "agencies" is not among the sources of this package; add it there, or correct the slug',
  ],
  [
    'partOf: agency',
    'partOf: report',
    '24: sources report: partOf: "report" leads back to this source itself; name another',
  ],
  [
    'country: KP',
    'basedOn: report',
    '21: sources agency: basedOn: "report" leads back to this source itself; name another',
    '24: sources report: partOf: "agency" leads back to this source itself; name another',
  ],
  [
    'slug: report',
    'slug: agency',
    '22: sources agency: slug: "agency" is defined twice; give one another slug, or take it out',
    '36: quotes ready: source: "report" is not among the sources of this package; add it there, or correct the slug',
  ],
  [
    'quotes: [ready]',
    'quotes: [ready, never-said]',
    '9: article: quotes, number 2: "never-said" is not among the quotes of this package; add it there, or correct the slug',
  ],
]
