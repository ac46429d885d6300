import * as fc from 'fast-check'

const bits = [
  ...'“”‘’"\'«»„\n\t,.:_*`[\\#…—é😀\ufeff\u2028\u200b\u00a0\ue000',
  ...['\n\n', '\r\n', '. ', ' said ', ' he said', 'Mr. ', 'By ', ' (Reuters) - ', 'Related\n'],
  ...[
    'Leave a Reply\n',
    '# ',
    '- ',
    '> ',
    '](',
    '&amp;',
    '<b>',
    'שלום',
    ' Kim ',
    ' 2019',
    ' in May ',
  ],
  ...[' told Axios ', ' #', ': '],
]

/** Evenly spread over the text, by fast-check's own will only at its start. */
const share = fc.noBias(fc.integer({ min: 0, max: 9_999 })).map(part => part / 10_000)

/** A change of a text: where, of how much of it, and what. */
export const anyMutation = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'insert', 'delete', 'double', 'move'),
  at: share,
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  bit: fc.constantFrom(...bits),
})

type Mutation = typeof anyMutation extends fc.Arbitrary<infer Value> ? Value : never

/** The text with the changes made, one after the other; no half of a surrogate pair is left in it. */
export function mutated(text: string, mutations: readonly Mutation[]): string {
  const changed = mutations.reduce((text, { kind, at, length, bit }) => {
    const from = Math.floor(at * text.length)
    const [before, part, after] = [
      text.slice(0, from),
      text.slice(from, from + length),
      text.slice(from + length),
    ]
    switch (kind) {
      case 'delete':
        return before + after
      case 'double':
        return before + part + part + after
      case 'move':
        return after + part + before
      default:
        return before + bit + part + after
    }
  }, text)
  return Buffer.from(changed).toString()
}
