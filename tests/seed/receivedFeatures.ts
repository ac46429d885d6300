import type { ReceivedText } from './receivedText'

/** See receivedTexts.ts. */
export const receivedFeatures: ReceivedText[] = [
  {
    name: 'a crime brief with German marks, an unclosed quotation and pronouns',
    published: '2019-07-22',
    text: `Two held after Sable Street break-in

Police arrested two men on Friday after a break-in at a watchmaker's shop on Sable Street.

„They took every clock but the one that was broken,“ said the owner, Emil Varga.

Constable Nora Lind and Sergeant Peter Kohl chased the men over the roofs. „I would do it again,“ she said.

Mr. Varga thanked Mr. Kohl. „He ran like a boy,“ he said.

A neighbour said: “I heard glass and then shouting.`,
    headline: 'Two held after Sable Street break-in',
    paragraphs: 5,
    cut: [],
    quotations: [
      ['They took every clock but the one that was broken,', 'direct', 'Emil Varga'],
      ['I would do it again,', 'direct', 'Nora Lind'],
      ['He ran like a boy,', 'direct', null],
    ],
    outlets: [],
    dates: [['on Friday', '2019-07-19']],
  },
  {
    name: 'a diplomatic story with chains of sources and a paragraph’s continued quotation',
    published: '2025-05-12',
    text: `Norland says talks with Sudmark are "over for good"

VARNHEIM — Norland's foreign minister, Katrin Aldous, told the Varnheim Gazette on Sunday that talks with Sudmark were “over for good” after the latest border incident.

“We came with an open hand,” Ms. Aldous said. “They came with a closed fist.”

“Nobody in this government will sit at that table again.”

Sudmark's ambassador, Ivo Strand, “deeply regretted” the remarks, according to the Sudmark News Agency.

A diplomat close to the talks said the breakdown had been “weeks in the making”, Reuters reported. Officials in Varnheim declined to comment.

Ms. Aldous is due to speak in parliament tomorrow.`,
    headline: 'Norland says talks with Sudmark are "over for good"',
    dateline: 'VARNHEIM',
    paragraphs: 6,
    cut: [],
    quotations: [
      ['over for good', 'partial', 'Katrin Aldous'],
      ['We came with an open hand,', 'direct', 'Katrin Aldous'],
      ['They came with a closed fist.', 'direct', 'Katrin Aldous'],
      ['Nobody in this government will sit at that table again.', 'direct', 'Katrin Aldous'],
      ['deeply regretted', 'partial', 'Ivo Strand'],
      ['weeks in the making', 'partial', 'A diplomat close to the talks'],
    ],
    outlets: ['Varnheim Gazette', 'Sudmark News Agency', 'Reuters'],
    dates: [
      ['on Sunday', '2025-05-11'],
      ['tomorrow', '2025-05-13'],
    ],
  },
  {
    name: 'one long line without a headline',
    published: '2018-12-03',
    text: `The lighthouse at Cape Dorn will be switched off in March 2019 after 170 years, the coastguard said on Monday. “Ships have satellites now,” said Captain Lars Moe. “Nobody looks up any more.” The keeper’s cottage will become a museum. Local fishermen said they would miss “the old eye”, as they call the lamp.`,
    headline: null,
    paragraphs: 1,
    cut: [],
    quotations: [
      ['Ships have satellites now,', 'direct', 'Lars Moe'],
      ['Nobody looks up any more.', 'direct', 'Lars Moe'],
      ['the old eye', 'partial', 'Local fishermen'],
    ],
    outlets: [],
    dates: [
      ['in March 2019', '2019-03'],
      ['on Monday', '2018-12-03'],
    ],
  },
  {
    name: 'a food column with scare quotes, titles and measures that nobody says',
    text: `The best pies in Pellworm

The Crooked Oven serves what it calls “pies”, though each is the size of a cartwheel: 12" across and 5" deep.

Its cook, a man known only as “Butter”, learned his trade on the steamer “Gloria”.

There is a song about the place, “Crust and Glory”, and a so-called “pie police” that sends slices back.

“Eat slowly,” says the sign over the door.

Rock ’n’ roll plays all day; the waiters’ shirts are from the ’70s.`,
    headline: 'The best pies in Pellworm',
    paragraphs: 5,
    cut: [],
    quotations: [
      ['pies', 'term', null],
      ['Butter', 'term', null],
      ['Gloria', 'term', null],
      ['Crust and Glory', 'term', null],
      ['pie police', 'term', null],
      ['Eat slowly,', 'direct', null],
    ],
    outlets: [],
    dates: [],
  },
  {
    name: 'a web page with a cookie notice, a date line, a caption and comments',
    text: `Skip to content
We use cookies to improve your visit.

Storm leaves Isle of Carrow without power
Published: 8 January 2024
By Tamsin Roe and Jory Penhale

Photo: Waves at Carrow harbour, Jory Penhale/Carrow Observer

Some 3,000 homes on the Isle of Carrow were without power on Monday after the worst storm in years.

“It sounded like a train coming through the roof,” Bella Trevanion, 34, told the Carrow Observer.

Engineer Sam Oates, of Carrow Electric, said crews had “worked through the night” but that repairs would last until Thursday.

“We are asking people to be patient,” he said.

Schools will stay shut this week, the island’s government said in a statement.

Leave a Reply
Your email address will not be published.
Name *
Email *`,
    headline: 'Storm leaves Isle of Carrow without power',
    byline: 'Tamsin Roe and Jory Penhale',
    paragraphs: 5,
    cut: [
      'Skip to content',
      'We use cookies to improve your visit.',
      'Photo: Waves at Carrow harbour, Jory Penhale/Carrow Observer',
      'Leave a Reply',
      'Your email address will not be published.',
      'Name *',
      'Email *',
    ],
    quotations: [
      ['It sounded like a train coming through the roof,', 'direct', 'Bella Trevanion'],
      ['worked through the night', 'partial', 'Sam Oates'],
      ['We are asking people to be patient,', 'direct', 'Sam Oates'],
    ],
    outlets: ['Carrow Observer'],
    dates: [
      ['on Monday', '2024-01-08'],
      ['until Thursday', null],
      ['this week', '[2024-01-08..2024-01-14]'],
    ],
  },
  {
    name: 'a feature with quotations inside quotations and speech before, between and after',
    published: '2017-08-15',
    text: `The bell-ringers of Upper Ashby

Every Thursday at seven, eight people climb the tower at Upper Ashby. “The first thing you learn,” says Wilfred Noakes, the tower captain, “is to let go.”

Mr. Noakes, 78, began ringing in 1951. “My father told me, ‘Never fight the rope,’ and I never have,” he says.

Asked whether he would ever stop, he replied: “When they carry me down.”

The youngest, Priya Nair, joined two years ago. Her friends, she says, think it “a bit weird”. “But it’s loud, it’s old and it’s ours,” she adds.

Experts at the Guild of Ringers say that bands like this are “vanishing from the map”.`,
    headline: 'The bell-ringers of Upper Ashby',
    paragraphs: 5,
    cut: [],
    quotations: [
      ['The first thing you learn,', 'direct', 'Wilfred Noakes'],
      ['is to let go.', 'direct', 'Wilfred Noakes'],
      ['My father told me, ‘Never fight the rope,’ and I never have,', 'direct', 'Wilfred Noakes'],
      ['When they carry me down.', 'direct', 'Wilfred Noakes'],
      ['a bit weird', 'partial', 'Priya Nair'],
      ['But it’s loud, it’s old and it’s ours,', 'direct', 'Priya Nair'],
      ['vanishing from the map', 'partial', 'Experts at the Guild of Ringers'],
    ],
    outlets: [],
    dates: [
      ['in 1951', '1951'],
      ['two years ago', null],
    ],
  },
]
