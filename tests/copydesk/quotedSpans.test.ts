import { describe, expect, it } from 'vitest'

import { houseStyle } from '../../src/copydesk/houseStyle'
import { quotedSpans } from '../../src/copydesk/quotedSpans'
import { bundledStory } from './bundledStory'

/** Each quotation with one > for every one it lies in, and each mark without a partner. */
function read(...texts: string[]): string[] {
  return quotedSpans(texts, houseStyle).flatMap(({ spans, unpaired }, index) => {
    const text = texts[index] ?? ''
    return [
      ...spans.map(
        ({ start, end, depth, isOpenEnded }) =>
          '>'.repeat(depth) + text.slice(start, end) + (isOpenEnded ? ' …' : ''),
      ),
      ...unpaired.map(at => `unpaired ${text.charAt(at)} at ${at}`),
    ]
  })
}

const paragraphs: [texts: string[], ...found: string[]][] = [
  [['“One,” he said, “and two.”'], '“One,”', '“and two.”'],
  [['"One," he said, "and two."'], '"One,"', '"and two."'],
  [['“She said ‘no’ to us.”'], '“She said ‘no’ to us.”', '>‘no’'],
  [
    ['“They said ‘He said “no” then.’”'],
    '“They said ‘He said “no” then.’”',
    '>‘He said “no” then.’',
    '>>“no”',
  ],
  [['‘One,’ he said.'], '‘One,’'],
  [["'Don't,' he said."], "'Don't,'"],
  [['‘The ministers’ talks failed,’ he said.'], '‘The ministers’ talks failed,’'],
  [['Mr. O ‘Brien and the ministers’ aides']],
  [['O’Brien, ’90s, ‘90s, rock ‘n’ roll, the ministers’ talks, ‘tis']],
  [['Mr. O ‘Brien said ‘no’ then.'], '‘no’'],
  [['In the ‘90s he sang ‘n’ said ‘yes’ ’til noon.'], '‘yes’'],
  [['‘we’ve been told of Kim’s plan,’ Mr. O ‘Brien said.'], '‘we’ve been told of Kim’s plan,’'],
  [['“A ‘lone opener,” he said, “and more.”'], '“A ‘lone opener,”', '“and more.”'],
  [['The ‘unclosed word and “quoted” ones, the ministers’ talks'], '“quoted”'],
  [['“First paragraph.', '“Second.', '“Third.”'], '“First paragraph. …', '“Second. …', '“Third.”'],
  [['“First ‘inner’ words.', '“Second.”'], '“First ‘inner’ words. …', '>‘inner’', '“Second.”'],
  [['“First paragraph.', 'Second.'], 'unpaired “ at 0'],
  [['No beginning,” he said.'], 'unpaired ” at 13'],
  [['“One “two” three'], '“two”', 'unpaired “ at 0'],
  [['“Wrongly turned“ and ”turned” again'], '“Wrongly turned“', '”turned”'],
  [['He is 6\'2" and “5\'1" tall,” he said'], '“5\'1" tall,”'],
  [['«One,» he said, «and « two ».»'], '«One,»', '«and « two ».»', '>« two »'],
  [['„One,“ he said, »and two.«'], '„One,“', '»and two.«'],
  [['«First paragraph.', '«Second.»'], '«First paragraph. …', '«Second.»'],
  [
    ['‘First “inner” one.', '‘The ministers’ second.', '‘Third,’ he said.'],
    '‘First “inner” one. …',
    '>“inner”',
    '‘The ministers’ second. …',
    '‘Third,’',
  ],
  [['‘90s music, then.', '‘One,’ he said.'], '‘One,’'],
  [['It is the ‘Dockers’ Derby’ again'], '‘Dockers’ Derby’'],
  [
    ['The ‘boys’ game of old’ is on', 'It was ‘the boys’ game of old’ then.'],
    '‘boys’ game of old’',
    '‘the boys’ game of old’',
  ],
  [['The 6" by 4" picture and o ‘Brien’s aide'], 'unpaired " at 5', 'unpaired " at 11'],
  [['He said “” and no more.'], '“”'],
  [['']],
]

describe('quotations', () => {
  it.each(paragraphs)('%j', (texts, ...found) => {
    expect(read(...texts)).toEqual(found)
  })

  it('of the bundled story are eight; of its seven ‘ one opens a quotation', () => {
    const marked = bundledStory.quotes.filter(({ slug }) => slug !== 'suggested-a-vase')
    expect(bundledStory.blocks.join('').match(/‘/g)).toHaveLength(7)
    expect(marked).toHaveLength(8)
    expect(read(...bundledStory.blocks).map(text => text.slice(1, -1))).toEqual(
      marked.map(({ text }) => text),
    )
  })
})
