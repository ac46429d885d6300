import * as fc from 'fast-check'

import type { DocumentBlock, DocumentChild } from '../../seed/package/documentBlock'
import { isStorableLink } from '../../seed/package/storableLink'

/** What means something to Markdown, or to somebody who reads a file, at a line's start or anywhere. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'Kim',
        'word',
        'a',
        'Talks',
        '2019',
        '“quoted”',
        '‘we',
        'O’Brien',
        'north Korea',
        '.',
        ',',
      ],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '`',
        '```',
        '~~~',
        '#',
        '##',
        '>',
        '-',
        '---',
        '+',
        '1.',
        '12)',
        '=',
      ],
      ...['===', '[', ']', '(', ')', '![', '](x)', '<', '<b>', '<!--', '>', '&', '&amp;', '&#32;'],
      ...[
        '\\',
        '\\*',
        '|',
        '!',
        ':',
        '~',
        '{',
        '}',
        '$',
        '%',
        '@',
        '"',
        "'",
        'https://example.com',
      ],
      ...['[a]: b', '- [ ] x', '\\\n', '0.', '999999999.'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(' ', '  ', '    ', '\t', '\u00A0', '\n', '\n\n', '\u2028'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '한국어',
        '北朝鮮',
        'שלום',
        'مرحبا',
        '\u200F',
        '\u202B',
        '🕊️',
        '👩‍👩‍👧',
        '𝒜',
        'e\u0301',
        'ﬁ',
        '…',
        '—',
      ],
      ...['\uFEFF', '\u00AD', '\u200B', '\r', '\u000B', '\u0007', '\u0085'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }).map(withoutHalves) },
)

function withoutHalves(text: string) {
  return text.replaceAll(/[\0\p{Cs}]/gu, '')
}

export const randomText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(piece, { minLength: 1, maxLength: 8 }).map(all => all.join('')),
  },
  {
    weight: 3,
    arbitrary: fc.array(piece, { minLength: 1, maxLength: 5 }).map(all => all.join(' ')),
  },
  { weight: 1, arbitrary: fc.constant('') },
)

const randomRun = fc
  .tuple(
    randomText,
    fc.constantFrom({}, {}, { bold: true }, { italic: true }, { bold: true, italic: true }),
  )
  .map(([text, marks]): DocumentChild => ({ text, ...(marks as object) }))

const randomHref = fc.oneof(
  fc.constantFrom(
    ...['https://example.com', 'http://example.com/a(b)c', 'https://example.com/?q=a&amp=b&c=<d>'],
    ...[
      'https://example.com/"x"\'y\'',
      'https://example.com/*_a_*~`#[x]',
      'https://example.com/한국',
    ],
    ...['https://example.com/a)b(', 'https://example.com/&copy;', 'https://example.com/a!$;:@'],
    ...['HTTPS://EXAMPLE.com:8080/x', 'https://xn--bcher-kva.example/é', 'https://example.com/🕊️'],
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }).filter(isStorableLink),
)

const randomLink = fc
  .tuple(randomHref, fc.array(randomRun, { minLength: 1, maxLength: 3 }))
  .map(([href, children]): DocumentChild => ({ type: 'link', href, children }))

const randomInlines = fc.array(
  fc.oneof({ weight: 5, arbitrary: randomRun }, { weight: 1, arbitrary: randomLink }),
  { minLength: 1, maxLength: 5 },
)

const paragraph = randomInlines.map((children): DocumentBlock => ({ type: 'paragraph', children }))
const empty = fc.constant<DocumentBlock>({ type: 'paragraph', children: [{ text: '' }] })
const heading = fc
  .tuple(fc.constantFrom(2, 3), randomInlines)
  .map(([level, children]): DocumentBlock => ({ type: 'heading', level, children }))
const divider = fc.constant<DocumentBlock>({ type: 'divider', children: [{ text: '' }] })

function listOf(depth: number): fc.Arbitrary<DocumentBlock> {
  return fc
    .tuple(
      fc.constantFrom('ordered-list', 'unordered-list'),
      fc.array(itemOf(depth), { minLength: 1, maxLength: 3 }),
    )
    .map(([type, children]) => ({ type, children }))
}

function itemOf(depth: number): fc.Arbitrary<DocumentBlock> {
  const content = fc
    .oneof(
      { weight: 5, arbitrary: randomInlines },
      { weight: 1, arbitrary: fc.constant<DocumentChild[]>([{ text: '' }]) },
    )
    .map((children): DocumentBlock => ({ type: 'list-item-content', children }))
  const below: fc.Arbitrary<DocumentBlock[]> =
    depth === 0 ? fc.constant([]) : fc.array(listOf(depth - 1), { maxLength: 2 })
  return fc
    .tuple(content, below)
    .map(([first, lists]) => ({ type: 'list-item', children: [first, ...lists] }))
}

const list = listOf(2)

const inQuotation = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: heading },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: divider },
  { weight: 1, arbitrary: empty },
)
const quotation = fc
  .array(inQuotation, { minLength: 1, maxLength: 3 })
  .map((children): DocumentBlock => ({ type: 'blockquote', children }))

/** Bodies as somebody might make them in the document editor, before it has tidied them. */
export const randomDocument = fc.array(fc.oneof({ weight: 3, arbitrary: inQuotation }, quotation), {
  minLength: 1,
  maxLength: 6,
})
