import type { ReceivedText } from './receivedText'

/** See receivedTexts.ts. */
export const receivedNews: ReceivedText[] = [
  {
    name: 'a court report with a dateline, straight marks and share buttons',
    published: '2024-03-14',
    text: `Share
Facebook | Twitter | WhatsApp

Ferryman jailed over Larkmouth crossing
By Odile Marsh

LARKMOUTH, March 14 (Reuters) - A ferryman who sailed with twice the allowed passengers was jailed for three years on Thursday.

"You gambled with the lives of children," Judge Hester Vale told Larkmouth Crown Court.

Tobias Renn, 52, of Quay Street, had pleaded guilty to endangering the vessel "Morning Lark" in October 2022.

His barrister, Ines Calloway, said her client was "a broken man" who had not slept since the night of the crossing.

"He will carry this for ever," she added. "He asks for no pity."

Prosecutors said Renn had ignored two warnings from the harbour master.

Advertisement

A sentencing review is expected by the end of 2024.

(Reporting by Odile Marsh; Editing by Pell Amory)

Subscribe to our newsletter
© 2024 Larkmouth Press. All rights reserved.`,
    headline: 'Ferryman jailed over Larkmouth crossing',
    byline: 'Odile Marsh',
    dateline: 'LARKMOUTH, March 14',
    paragraphs: 7,
    cut: [
      'Share',
      'Facebook | Twitter | WhatsApp',
      'Advertisement',
      '(Reporting by Odile Marsh; Editing by Pell Amory)',
      'Subscribe to our newsletter',
      '© 2024 Larkmouth Press. All rights reserved.',
    ],
    quotations: [
      ['You gambled with the lives of children,', 'direct', 'Hester Vale'],
      ['Morning Lark', 'term', null],
      ['a broken man', 'partial', 'Ines Calloway'],
      ['He will carry this for ever,', 'direct', 'Ines Calloway'],
      ['He asks for no pity.', 'direct', 'Ines Calloway'],
    ],
    outlets: ['Reuters'],
    dates: [
      ['on Thursday', '2024-03-14'],
      ['in October 2022', '2022-10'],
      ['by the end of 2024', '[..2024-12-31]'],
    ],
  },
  {
    name: 'a match report in British single quotes, with apostrophes and a broken name',
    published: '2023-11-05',
    text: `Harrowgate’s late show stuns Pell United

Substitute Danny O ‘Dell struck twice in stoppage time as Harrowgate Rovers came from behind to beat Pell United 3-2 on Saturday.

‘I’ve dreamt of that since I was six,’ said O’Dell, whose grandfather played for Rovers in the ’60s. ‘The lads’ belief never went.’

Pell manager Greta Sundqvist was furious with the referee. ‘It’s a disgrace,’ she said. ‘That wasn’t a foul in my day, and it isn’t one now.’

Rovers’ captain, Yusuf Adeyemi, told the Harrowgate Echo that the players’ spirit was ‘something else’.

The two sides meet again in the ‘Dockers’ Derby’ next month.`,
    headline: 'Harrowgate’s late show stuns Pell United',
    paragraphs: 5,
    cut: [],
    quotations: [
      ['I’ve dreamt of that since I was six,', 'direct', 'Danny O’Dell'],
      ['The lads’ belief never went.', 'direct', 'Danny O’Dell'],
      ['It’s a disgrace,', 'direct', 'Greta Sundqvist'],
      ['That wasn’t a foul in my day, and it isn’t one now.', 'direct', 'Greta Sundqvist'],
      ['something else', 'partial', 'Yusuf Adeyemi'],
      ['Dockers’ Derby', 'term', null],
    ],
    outlets: ['Harrowgate Echo'],
    dates: [
      ['on Saturday', '2023-11-04'],
      ['next month', '2023-12'],
    ],
  },
  {
    name: 'an economy story in Windows lines with a byte order mark, unnamed and collective speakers',
    published: '2022-06-20',
    text: `\ufeffOrlen central bank holds rates for a third time\r\n\r\nThe Bank of Orlen kept its main rate at 4.5% on Monday, saying that inflation was “moving in the right direction”.\r\n\r\nAnalysts had expected a cut. “This is caution bordering on paralysis,” said Marta Quill, chief economist at Fenwick Brothers.\r\n\r\n“There is no rush,” a senior official at the finance ministry told Bloomberg, asking not to be named.\r\n\r\nTraders described the decision as “no surprise”. The crown fell 0.3% against the dollar.\r\n\r\nInflation peaked in late 2021 and has slowed since January, according to the statistics office.\r\n\r\nRead more: How Orlen’s prices ran away\r\nSign up for our daily briefing\r\n`,
    headline: 'Orlen central bank holds rates for a third time',
    paragraphs: 5,
    cut: ['Read more: How Orlen’s prices ran away', 'Sign up for our daily briefing'],
    quotations: [
      ['moving in the right direction', 'partial', 'Bank of Orlen'],
      ['This is caution bordering on paralysis,', 'direct', 'Marta Quill'],
      ['There is no rush,', 'direct', 'A senior official at the finance ministry'],
      ['no surprise', 'partial', 'Traders'],
    ],
    outlets: ['Bloomberg'],
    dates: [
      ['on Monday', '2022-06-20'],
      ['in late 2021', '[2021-09..2021-12]'],
      ['since January', '2022-01/..'],
    ],
  },
  {
    name: 'an obituary in one block of lines without empty ones',
    published: '2021-02-09',
    text: `Leonora Brandt, painter of empty rooms, dies at 91
The woman who made silence sell
Leonora Brandt, the painter whose empty rooms hang in nine museums, died on Sunday at her home in Vell. She was 91.
Born in 1929 to a baker and a seamstress, she left school at 14. “I painted what was left when people had gone,” she once said.
Her first show, “Rooms Without Chairs”, opened in May 1961 and sold nothing. Critics called it “an insult to furniture”.
“She was the most stubborn person I ever met,” recalled Anselm Ruck, her dealer for forty years. “And she was always right.”
Mrs. Brandt is survived by her son, Karl.`,
    headline: 'Leonora Brandt, painter of empty rooms, dies at 91',
    alternativeHeadline: 'The woman who made silence sell',
    paragraphs: 5,
    cut: [],
    quotations: [
      ['I painted what was left when people had gone,', 'direct', 'Leonora Brandt'],
      ['Rooms Without Chairs', 'term', null],
      ['an insult to furniture', 'partial', 'Critics'],
      ['She was the most stubborn person I ever met,', 'direct', 'Anselm Ruck'],
      ['And she was always right.', 'direct', 'Anselm Ruck'],
    ],
    outlets: [],
    dates: [
      ['on Sunday', '2021-02-07'],
      ['in 1929', '1929'],
      ['in May 1961', '1961-05'],
    ],
  },
  {
    name: 'a council report, hard-wrapped like a mail, with two speakers in one paragraph',
    text: `Brackwater council votes to keep its last library open

Brackwater Town Council voted 11 to 4 on Tuesday to keep the Mill Lane
library open, after residents packed the chamber for the third time since
12 January 2019.

Councillor Ada Finch, who proposed the motion, said closing it would have
been "an act of vandalism". Her opponent, Councillor Rhys Pembroke, called
the vote "sentiment dressed up as policy".

"We're delighted," said Joan Tully, a volunteer at the library. "My
grandchildren learned to read here, and I'll be reading to theirs if I'm
spared."

According to the council, the library costs £84,000 a year.

A spokeswoman for the county said: "We note the decision and will study
its implications."

Related articles
Mill Lane closed for repairs
Five things to do in Brackwater`,
    headline: 'Brackwater council votes to keep its last library open',
    paragraphs: 5,
    cut: ['Related articles', 'Mill Lane closed for repairs', 'Five things to do in Brackwater'],
    quotations: [
      ['an act of vandalism', 'partial', 'Ada Finch'],
      ['sentiment dressed up as policy', 'partial', 'Rhys Pembroke'],
      ["We're delighted,", 'direct', 'Joan Tully'],
      [
        "My grandchildren learned to read here, and I'll be reading to theirs if I'm spared.",
        'direct',
        'Joan Tully',
      ],
      [
        'We note the decision and will study its implications.',
        'direct',
        'A spokeswoman for the county',
      ],
    ],
    outlets: [],
    dates: [
      ['on Tuesday', null],
      ['since 12 January 2019', '2019-01-12/..'],
    ],
  },
  {
    name: 'a science story with guillemets and a quotation over three paragraphs',
    published: '2020-09-01',
    text: `Moss that drinks fog found on Mount Ister

A moss that lives on nothing but fog has been found near the summit of Mount Ister, researchers report in the journal Bryonotes.

Dr. Wen Halloran, a botanist at Ister University, said: «We walked past it for years.

«It looks like a stain on the rock, and we took it for one.

«Then one morning it had doubled in size.»

«It is a small marvel,» said her colleague Pavel Strom. «Nobody has seen [anything] like it.»

The team will return in the spring of 2021.`,
    headline: 'Moss that drinks fog found on Mount Ister',
    paragraphs: 6,
    cut: [],
    quotations: [
      ['We walked past it for years.', 'direct', 'Wen Halloran'],
      ['It looks like a stain on the rock, and we took it for one.', 'direct', 'Wen Halloran'],
      ['Then one morning it had doubled in size.', 'direct', 'Wen Halloran'],
      ['It is a small marvel,', 'direct', 'Pavel Strom'],
      ['Nobody has seen [anything] like it.', 'direct', 'Pavel Strom'],
    ],
    outlets: ['Bryonotes'],
    dates: [['in the spring of 2021', '2021-21']],
  },
]
