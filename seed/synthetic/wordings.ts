import { phrases } from './phrase'

/*
 * What stories are worded with. Blanks: {thing}, {cause} (topics.ts), {place}, {land}, {outlet} (with
 * its article), {agency}, {number}, {years}, {day}. People are {who} with {comma} where they are
 * introduced and {again} after that; an event's date is {when}. A sentence gets its capital later.
 */

/** What is done to the thing in its place: as headlines have it, as the story does, and as a noun. */
export const plans: readonly [Plan, ...Plan[]] = [
  { inHeadline: 'to reopen', inStory: 'is to reopen', doing: 'reopening' },
  { inHeadline: 'to rebuild', inStory: 'is to rebuild', doing: 'rebuilding' },
  { inHeadline: 'to enlarge', inStory: 'is to enlarge', doing: 'enlarging' },
  { inHeadline: 'to close', inStory: 'is to close', doing: 'closing' },
  { inHeadline: 'may sell', inStory: 'may sell', doing: 'selling' },
  { inHeadline: 'to repair', inStory: 'is to repair', doing: 'repairing' },
  { inHeadline: 'delays work on', inStory: 'has put off work on', doing: 'the work on' },
  { inHeadline: 'finds money for', inStory: 'has found the money for', doing: 'paying for' },
]

type Plan = { inHeadline: string; inStory: string; doing: string }

export const headlines = phrases(
  '{place} {plan} its {thing} after {cause}',
  '{place} {plan} {thing}',
  'After {cause}, {place} {plan} its {thing}',
  '{place} {plan} {thing}: what {number} neighbors were told',
)

export const summaries = phrases(
  'The {thing} in {place} has waited {years} years for a decision.',
  'What is planned for the {thing} in {place}, what it costs, and who is against it.',
  'Some {number} people in {place} depend on the {thing}.',
)

export const openings = phrases(
  '{place} {planned} its {thing} after {cause}, {outlet} reported on {day}.',
  'After {cause}, {place} {planned} its {thing}, according to a report that {outlet} published on {day}.',
  '{place}, a town of {number} people in {land}, {planned} its {thing} after {cause}, {outlet} said on {day}.',
)

/** Follow the opening, where the report rests on a statement or on an agency's report of it. */
export const restsOnStatement = phrases(
  ' It cited a statement by {ministry}.',
  ' The report rests on a statement by {ministry}.',
)
export const restsOnAgency = phrases(
  ' It cited {agency}, which quoted a statement by {ministry}.',
  ' The report was taken from {agency}, which had a statement by {ministry}.',
)

/** Whole sentences, said of the thing; each first one with each second one. */
export const saidFirst = phrases(
  'We have waited {years} years for this',
  'Nobody here can remember the {thing} without scaffolding',
  'I have heard {number} people say the same thing',
  'My mother worked at the {thing}, and so did hers',
  'The {thing} belongs to everybody who lives here',
  'There were {number} letters on my desk this morning',
  'Without the {thing} this town is a crossroads with a well',
  'It took {years} winters to learn what the {thing} needs',
  'You cannot run a {thing} on promises',
  'We counted everything twice, and then we counted it again',
)
export const saidSecond = phrases(
  'Now we want to see the work begin',
  'I would rather have it late than wrong',
  'That is what I told the committee, and I will tell it again',
  'Whoever doubts it may come and count the {number} steps',
  'What happens next is up to the people of {place}',
  'It will cost less than doing nothing for {years} more years',
  'If it rains in {place}, we will work in the rain',
  'Ask me again when the last stone is in place',
)

/** Some words of a sentence, as they follow "called it". */
export const saidInPart = phrases(
  'the best news in {years} years',
  'a bargain at {number} crowns',
  'a debt to the people of {place}',
  'the least that a {thing} deserves',
  'a plan for people who like plans',
  'more than {number} reasons to be careful',
  'a door that had been shut for {years} years',
)

/** A word or two, held at arm's length, as they follow "a". */
export const terms = phrases(
  'year of patience',
  'second beginning',
  'plan of {years} pages',
  'firm hand',
  'long breath',
  'small solution',
)

/** What somebody said, in the writer's words, as it follows "said that". */
export const saidIndirectly = phrases(
  'the work would take {years} years and {number} hands',
  'the {thing} had been safe all along',
  'no one in {place} would lose a job over the {thing}',
  'the money for the {thing} had been set aside',
)

/** Said by somebody who has not been named yet, or who has. */
export const introducedBy = {
  /** The quotation ends in a comma. */
  comma: phrases('“{said},” said {who}.'),
  /** It has its own full stop. */
  stop: phrases(
    '{who}{comma} told {outlet}: “{said}.”',
    'In a letter to {outlet}, {who}{comma} wrote: “{said}.”',
  ),
}
export const saidAgain = {
  comma: phrases('“{said},” {again} said.', '“{said},” {again} told {outlet}.'),
  stop: phrases(
    '{again} put it this way: “{said}.”',
    'Asked about the cost, {again} said: “{said}.”',
  ),
}
export const partialWith = phrases(
  '{again} called {doing} the {thing} “{said}” and promised to answer questions.',
  'In an interview with {outlet}, {again} called the decision “{said}.”',
)
export const termWith = phrases(
  '{again} spoke of a “{said}” that {place} would have to learn to live with.',
  'To {again}, all of it is a “{said}.”',
)
export const indirectWith = phrases(
  '{again} also said that {said}.',
  '{again} told reporters that {said}.',
)

export const closings = phrases(
  'About {number} people use the {thing} in a week, {outlet} reported.',
  'The cost is put at {number} crowns a year for {years} years, according to {outlet}.',
  'Of {number} households that were asked, most said they had not made up their minds.',
  'The last decision about the {thing} was taken {years} years ago, {outlet} noted.',
)

export const subheadings = phrases('What happens next', 'What it costs', 'What the town says')

/** Notes to editors, so that nobody takes an invented story for a real one. */
export const invented = {
  edNote: 'Synthetic: this story, its people, places and outlets were invented by a program.',
  usageTerms: 'Invented by a program for tests and measurements. Not news: do not publish.',
  description: 'Invented by a program; there is no such person.',
}
