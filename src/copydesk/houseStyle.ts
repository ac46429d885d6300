import { countries, nationalities } from './nations'

/** House style as data: what this newsroom writes. Rules read it; they hold no words of their own. */
export type HouseStyle = {
  /** `notAfterThe` are spellings that are words of their own, wrong only after "the". */
  abbreviations: readonly {
    written: string
    not: readonly string[]
    notAfterThe?: readonly string[]
  }[]
  /** Written with exactly these capitals wherever they stand. */
  names: readonly string[]
  /** Countries and their adjectives; none that is also a common word (turkey, china, polish). */
  countries: readonly string[]
  nationalities: readonly string[]
  /** Points of the compass that stand for a country, in stories that name it. */
  compassCountries: readonly { word: string; country: string }[]
  /** Lower case unless a name follows: the president, President Trump. */
  titles: readonly string[]
  honorifics: readonly string[]
  quotation: {
    open: string
    close: string
    innerOpen: string
    innerClose: string
    apostrophe: string
    /** American: a full stop or comma after a quotation goes inside its marks. */
    stops: 'inside' | 'outside'
  }
  /** Words that lose their beginning: an apostrophe stands there, not an opening mark. */
  elisions: readonly string[]
  /** Letters that begin a family name with an apostrophe: O’Brien, D’Souza. */
  namePrefixes: readonly string[]
  /** What web pages put under an article; a line that begins with one was never written. */
  boilerplate: readonly string[]
  /**
   * Verbs by which a sentence says who says it, in the forms that stand in news; none that is a
   * common noun too (states, posts).
   */
  sourcingVerbs: readonly string[]
  sourcingPhrases: readonly string[]
  /** Words that begin a new sentence after an abbreviation. */
  sentenceOpeners: readonly string[]
}

/** Stet’s own style: American quotation marks, abbreviations without stops, few capitals. */
export const houseStyle = {
  abbreviations: [
    { written: 'US', not: ['U.S.A.', 'U.S.', 'USA'], notAfterThe: ['Us'] },
    { written: 'UN', not: ['U.N.'], notAfterThe: ['Un'] },
    { written: 'UK', not: ['U.K.'], notAfterThe: ['Uk'] },
    { written: 'EU', not: ['E.U.'], notAfterThe: ['Eu'] },
  ],
  names: [
    'Arab League',
    'Arctic Ocean',
    'Atlantic Ocean',
    'Defense Ministry',
    'East China Sea',
    'European Commission',
    'European Union',
    'Foreign Ministry',
    'Gaza Strip',
    'Indian Ocean',
    'Korean Peninsula',
    'Latin America',
    'Mediterranean Sea',
    'Middle East',
    'Pacific Ocean',
    'Red Sea',
    'Security Council',
    'South China Sea',
    'State Department',
    'United Nations',
    'White House',
    'Yellow Sea',
  ],
  countries,
  nationalities,
  compassCountries: [
    { word: 'North', country: 'North Korea' },
    { word: 'South', country: 'South Korea' },
  ],
  titles: [
    'adviser',
    'ambassador',
    'chairman',
    'chancellor',
    'defense minister',
    'foreign minister',
    'governor',
    'leader',
    'mayor',
    'national security adviser',
    'president',
    'prime minister',
    'secretary of state',
    'senator',
    'vice president',
  ],
  honorifics: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Sir', 'Mr', 'Mrs', 'Ms', 'Dr'],
  quotation: {
    open: '“',
    close: '”',
    innerOpen: '‘',
    innerClose: '’',
    apostrophe: '’',
    stops: 'inside',
  },
  elisions: ['bout', 'cause', 'em', 'n', 'round', 'tis', 'til', 'till', 'twas'],
  namePrefixes: ['O', 'o', 'D', 'd', 'L', 'l'],
  boilerplate: [
    'Leave a Reply',
    'Leave a Comment',
    'Cancel reply',
    'Your email address will not be published',
    'Required fields are marked',
    'Save my name, email, and website in this browser',
    'Notify me of follow-up comments',
    'Post Comment',
    'Share this:',
  ],
  sourcingVerbs: [
    'acknowledged',
    'added',
    'adding',
    'adds',
    'admits',
    'admitted',
    'announced',
    'argued',
    'asked',
    'asks',
    'asserted',
    'called',
    'calls',
    'claimed',
    'claims',
    'commented',
    'conceded',
    'concluded',
    'confirmed',
    'declared',
    'denied',
    'described',
    'describes',
    'estimated',
    'expects',
    'explained',
    'insisted',
    'insists',
    'joked',
    'joking',
    'noted',
    'pledged',
    'promised',
    'promises',
    'quoted',
    'recalled',
    'remarked',
    'replied',
    'replies',
    'reported',
    'reports',
    'ruled',
    'said',
    'say',
    'saying',
    'says',
    'shouted',
    'showed',
    'shows',
    'stated',
    'suggested',
    'suggests',
    'telling',
    'tells',
    'testified',
    'told',
    'tweeted',
    'urged',
    'urges',
    'vowed',
    'warned',
    'warning',
    'warns',
    'whispered',
    'writes',
    'wrote',
    'yelled',
  ],
  sourcingPhrases: ['according to', 'citing', 'in a statement', 'quoting'],
  sentenceOpeners: [
    'A',
    'After',
    'An',
    'And',
    'As',
    'At',
    'But',
    'Earlier',
    'He',
    'If',
    'In',
    'It',
    'Last',
    'Later',
    'On',
    'She',
    'Since',
    'So',
    'That',
    'The',
    'Then',
    'There',
    'They',
    'This',
    'We',
    'When',
    'While',
  ],
} satisfies HouseStyle
