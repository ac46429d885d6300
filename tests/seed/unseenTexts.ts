import type { ReceivedText } from './receivedText'

/**
 * Stories that were written after the rules, to see how they do; what they showed wrong in general was
 * mended since. Some of their quotations are beyond the rules: nearly all of these are left without a
 * speaker rather than given a wrong one.
 */
export const unseenTexts: Pick<ReceivedText, 'name' | 'text' | 'quotations'>[] = [
  {
    name: 'a strike',
    text: `Bakers strike over dawn shifts

Hundreds of bakers walked out across Tolverne on Wednesday, demanding an end to shifts that begin at 2 a.m.

"We are exhausted," said Pia Lorch, 41, who has worked at the Sunrise bakery for 12 years. "My kids see me asleep or not at all."

The employers' federation said the strike was "premature" and urged the union to return to talks. Its president, Konrad Felt, told local radio that a "modest" offer was on the table.

Economist Dalia Brook of the Tolverne Institute estimates that each day of the strike costs the city 200,000 crowns. "That's not nothing," Brook said, "but it's not the end of the world either."

Mayor Oskar Lind has called for calm. "Nobody wants a city without bread," he told reporters.

The last bakers' strike was in 1988.`,
    quotations: [
      ['We are exhausted,', 'direct', 'Pia Lorch'],
      ['My kids see me asleep or not at all.', 'direct', 'Pia Lorch'],
      ['premature', 'partial', "The employers' federation"],
      ['modest', 'partial', 'Konrad Felt'],
      ["That's not nothing,", 'direct', 'Dalia Brook'],
      ["but it's not the end of the world either.", 'direct', 'Dalia Brook'],
      ['Nobody wants a city without bread,', 'direct', 'Oskar Lind'],
    ],
  },
  {
    name: 'a resignation',
    text: `Minister quits after leaked call

ELSTOW (AP) — Transport Minister Viktor Sale resigned on Friday after a recording surfaced in which he called commuters "cattle."

In the recording, published by the Elstow Times on Tuesday, Sale can be heard saying: "They will take whatever train we give them."

Sale, who has held the post since 2021, apologized "without reservation" in a two-line statement.

Opposition leader Maren Holt said his departure was "long overdue." She demanded an inquiry into who else was on the call.

"This was never about one man," she said. "It is about a government that has stopped listening."

A government spokesperson did not respond to a request for comment.

According to a person familiar with the matter, Prime Minister Ilse Brandauer learned of the recording "from the morning papers."

___
Associated Press writer Joan Pell contributed to this report.`,
    quotations: [
      ['cattle.', 'partial', 'Viktor Sale'],
      ['They will take whatever train we give them.', 'direct', 'Viktor Sale'],
      ['without reservation', 'partial', 'Viktor Sale'],
      ['long overdue.', 'partial', 'Maren Holt'],
      ['This was never about one man,', 'direct', 'Maren Holt'],
      ['It is about a government that has stopped listening.', 'direct', 'Maren Holt'],
      ['from the morning papers.', 'partial', 'A person familiar with the matter'],
    ],
  },
  {
    name: 'a discovery',
    text: `Probe finds ice beneath crater on minor moon

The lander Petrel has found ice less than a metre beneath the floor of a crater on the moon Ansa, the Northern Space Agency announced in March.

‘It’s the first thing we hoped for and the last thing we expected,’ mission scientist Dr Amara Okoye said in a briefing. ‘We drilled, and it steamed.’

The ice, described by the team as ‘dirty slush’, may be older than the planet itself. Rival groups are not convinced. Hugo Lammers, an astronomer at Delft who was not involved, says that the signal ‘could be salt’.

But Okoye’s colleague Jin Park disagrees. ‘Salt doesn’t steam,’ he says.

Petrel will go on drilling until the end of the year.`,
    quotations: [
      [
        'It’s the first thing we hoped for and the last thing we expected,',
        'direct',
        'Amara Okoye',
      ],
      ['We drilled, and it steamed.', 'direct', 'Amara Okoye'],
      ['dirty slush', 'partial', 'The team'],
      ['could be salt', 'partial', 'Hugo Lammers'],
      ['Salt doesn’t steam,', 'direct', 'Jin Park'],
    ],
  },
  {
    name: 'a flood',
    text: `Orchard flooded as river Ebbe bursts its banks

Farmers in the Ebbe valley counted their losses on Monday after the river burst its banks for the second time this winter.

"I've lost four hundred trees," said Gwen Hartigan, whose family has grown apples at Low Mill since 1902. Her brother Tom, who lives next door, was blunter: "It's finished."

The environment agency said the flood was "exceptional", but campaigners disagreed. "They have known about that dyke for ten years," said Leo Abara of the group Save Our Valley.

In a letter to the Ebbe Courier, the agency's director, Sue Pallister, wrote that "no system can hold back every storm".

Asked if she would resign, Pallister laughed. "Certainly not," she said.

Local MP Hari Dutt called on ministers to act "before the next one".`,
    quotations: [
      ["I've lost four hundred trees,", 'direct', 'Gwen Hartigan'],
      ["It's finished.", 'direct', 'Tom'],
      ['exceptional', 'partial', 'The environment agency'],
      ['They have known about that dyke for ten years,', 'direct', 'Leo Abara'],
      ['no system can hold back every storm', 'partial', 'Sue Pallister'],
      ['Certainly not,', 'direct', 'Sue Pallister'],
      ['before the next one', 'partial', 'Hari Dutt'],
    ],
  },
  {
    name: 'a game of chess',
    text: `Chess prodigy, 12, holds champion to a draw

REVIK, Aug. 3 - Twelve-year-old Ilya Soren held world champion Magda Reyes to a draw in 71 moves on Saturday, the longest game of the Revik Open so far.

Reyes, visibly annoyed, said afterwards: “I was winning, and then I wasn’t.” The boy’s trainer, grandmaster Otto Blum, said his pupil had “nerves of steel and the table manners of a goat”.

Soren himself was less talkative. “I was hungry,” he told Chess Weekly.

Organisers said it was “the best advertisement the game could wish for”, and several spectators shouted “Bravo!” when the boy stood up.

“He reminds me of me,” Reyes added, “only politer.”`,
    quotations: [
      ['I was winning, and then I wasn’t.', 'direct', 'Magda Reyes'],
      ['nerves of steel and the table manners of a goat', 'partial', 'Otto Blum'],
      ['I was hungry,', 'direct', 'Ilya Soren'],
      ['the best advertisement the game could wish for', 'partial', 'Organisers'],
      ['Bravo!', 'direct', 'Several spectators'],
      ['He reminds me of me,', 'direct', 'Magda Reyes'],
      ['only politer.', 'direct', 'Magda Reyes'],
    ],
  },
]
