import { describe, expect, it } from 'vitest'

import { checkStory } from '../../src/copydesk/checkStory'
import type { Story } from '../../src/copydesk/story'
import { bundledStory } from './bundledStory'
import { storyOf } from './storyOf'
import { textAt } from './textAt'

/** What a lone paragraph cannot have: sources, and quotes for its quotations. */
const ofLinks = ['unattributedClaims', 'quotationWithoutQuote']

/** What the rules say of one paragraph in a story that links three people: rule, words, suggestion. */
function findings(paragraph: string, more: Partial<Story> = {}): string[] {
  const people = bundledStory.people.filter(({ kind }) => kind === 'named')
  const story = storyOf([paragraph], { people, ...more })
  return checkStory(story)
    .filter(({ block, rule }) => block !== null && !ofLinks.includes(rule))
    .map(issue => {
      const suggestion = issue.suggestion === undefined ? '' : ` → ${issue.suggestion}`
      return `${issue.rule}: ${textAt(story, issue)}${suggestion}${issue.isSafe ? '' : ' (ask)'}`
    })
}

const faulty: [paragraph: string, ...findings: string[]][] = [
  // Abbreviations
  ['He left the U.S. The minister said so.', 'countryAbbreviation: U.S. → US.'],
  ['It happened in the U.N.', 'countryAbbreviation: U.N. → UN.'],
  ['“We left the U.S.,” she said of the U.S.-led mission.'].concat([
    'countryAbbreviation: U.S. (ask)',
    'countryAbbreviation: U.S. → US',
  ]) as [string, ...string[]],
  ['Talks in the U.S. Officials said no.', 'countryAbbreviation: U.S. → US (ask)'],
  ['Exports from the USA rose, it said.', 'countryAbbreviation: USA → US'],
  // Names
  ['North Korea said kim jong un was well.', 'nameSpelling: kim jong un → Kim Jong Un'],
  ["Robert O'Brien arrived, officials said.", "nameSpelling: O'Brien → O’Brien"],
  ['They met Donald Trump. Trump said no.', 'secondReference: Trump → Mr. Trump (ask)'],
  ['Mr. Trump said no to Donald Trump Jr.', 'fullNameFirst: Mr. Trump (ask)'],
  [
    'Donald Trump spoke, and US President Donald Trump left.',
    'repeatedFullName: US President Donald Trump → Mr. Trump (ask)',
  ],
  ['The russian envoy said so.', 'nameCapitals: russian → Russian'],
  ['It ends the fighting in the middle East.', 'nameCapitals: middle East → Middle East'],
  ['North Korea said the north would wait.', 'compassCountry: north → North'],
  // Titles
  ['He told the Prime Minister so.', 'titleCapitals: Prime Minister → prime minister'],
  ['“I told the Prime Minister,” he said.', 'titleCapitals: Prime Minister (ask)'],
  ['He asked the mayor. It was for Mayor Quimby to say.', 'titleBeforeName: the mayor (ask)'],
  // Quotation marks
  [
    '"It\'s over," she said.',
    'quotationMarks: " → “',
    "apostrophes: ' → ’",
    'quotationMarks: " → ”',
  ],
  [
    "'We came,' he said, 'and we saw the ministers' aides.'",
    "quotationMarks: ' → “",
    "quotationMarks: ' → ”",
    "quotationMarks: ' → “",
    "apostrophes: ' → ’",
    "quotationMarks: ' → ”",
  ],
  [
    '‘He said “no” to us,’ she recalled.',
    'quotationMarks: ‘ → “',
    'quotationMarks: “ → ‘',
    'quotationMarks: ” → ’',
    'quotationMarks: ’ → ”',
  ],
  ['“It never ends, he said.', 'unbalancedQuotation: “ (ask)'],
  ['It never began,” he said.', 'unbalancedQuotation: ” (ask)'],
  ['“it ends here,” he said.', 'quotationOpensLowerCase: it (ask)'],
  ['He called it “a first”, then “a last”.'].concat([
    'stopOutsideQuotation: ”, → ,”',
    'stopOutsideQuotation: ”. → .”',
  ]) as [string, ...string[]],
  ['He asked: “Really?”.', 'stopOutsideQuotation: ”. → ”'],
  ['He said: “She said ‘no’”.', 'stopOutsideQuotation: ’”. → .’”'],
  ['He said: “They are the ministers’”.', 'stopOutsideQuotation: ”. → .”'],
  ['“It is over.” He said.', 'attributionComma: .” → ,” (ask)'],
  ['“It is over.” said Mr. Smith.', 'attributionComma: .” → ,” (ask)'],
  // Apostrophes
  ['He sang rock ‘n’ roll in the ‘90s, he said.', 'apostrophes: ‘ → ’', 'apostrophes: ‘ → ’'],
  ['Mr. D ‘Souza said so.', 'apostrophes: D ‘Souza → D’Souza'],
  // Stops and spaces
  ['It was late, they said. They went home and slept', 'finalStop: t → t.'],
  ['It was late. They said they would “keep their word”', 'finalStop: d” → d.”'],
  ['It was  late , they said.', 'spacing:    →  ', 'spacing:   → '],
  // What was never part of the story
  [
    'Your email address will not be published.',
    'formBoilerplate: Your email address will not be published. →  (ask)',
  ],
]

const sound = [
  'The US and the UN agreed, and nobody asked us. “All of Us” is a poster.',
  'Write to us@us.example, see russia.example/north-korea, or follow #northkorea.',
  'RUSSIA AND THE WHITE HOUSE AGREE, one headline said.',
  'Neither foreign ministry answered, the agency said.',
  'Wind from the north will bring snow to North Korea, and the north of Japan has seen some.',
  'Kim Jong Un spoke. Kim Yo Jong, the Kim family and Chairman Kim’s guards left; Mr. Kim stayed.',
  'KIM JONG UN WINS AGAIN',
  'He met Prime Minister Smith at the Prime Minister’s Office.',
  '“In the ’90s we read ‘War and Peace,’” he said, “and ‘Ulysses.’”',
  'The ministers’ talks, the cooks’ soup and ’tis the season’s end, she said.',
  'The door is 6\'2" high, they said, and “2\'1"” wide, she said.',
  '“It is over.” The ministry said on Monday that it would go on.',
  'He waited ... and then . . . nothing, he said.',
  'What the treaty says about the rivers',
  'Bread\nButter\nA long list of what else they are said to have bought for the journey',
  'He said that he had (as he put it) “no choice.”',
  '“Stop!” he cried. “Why?” she asked.',
]

describe('a rule finds', () => {
  it.each(faulty)('%s', (paragraph, ...expected) => {
    expect(findings(paragraph)).toEqual(expected)
  })
})

describe('no rule minds', () => {
  it.each(sound)('%s', paragraph => {
    expect(findings(paragraph)).toEqual([])
  })
})
