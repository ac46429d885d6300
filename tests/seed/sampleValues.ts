import { choices } from '../../src/fields/choices'

const long = (length: number) => 'x'.repeat(length)
const named = (values: unknown[]): [name: string, value: unknown][] =>
  values.map(value => [JSON.stringify(value).slice(0, 50), value])

/**
 * Values for fields of every sort: good ones, ones that just fit, and ones that do not. Every text is
 * tried in every field of text, whatever it is meant for.
 */
export const sampleValues: Record<string, [name: string, value: unknown][]> = {
  text: [
    ...named([
      ...[
        '',
        ' ',
        'plain',
        ' spaces around ',
        'naïve café',
        '🙂👩‍👩‍👧',
        'שלום',
        '\u202Emoc',
        'a\u2028b',
      ],
      ...['a\nb', 'a\tb', 'a\rb', 'a\r\nb', 'a\0b', 'a\u0001b', 'a\u007Fb', 'a\u0085b'],
      ...['a\uD800b', '\uFEFFa', '北京'],
      // languages, countries, Wikidata
      ...['EN-gb', 'iw', 'zh-hans-cn', 'en_GB', 'i-klingon', 'no language', 'x-private'],
      ...['KP', 'kp', 'KPX', 'Q1', 'Q0', 'q5', 'Q01', `Q${'1'.repeat(19)}`, `Q${'1'.repeat(20)}`],
      // links
      ...[
        'https://example.com/report?a=1#b',
        'HTTP://EXAMPLE.com',
        'https://例え.jp/',
        'example.com',
      ],
      ...[
        'javascript:alert(1)',
        'https://user:secret@example.com',
        'https://a b',
        ' https://a.example',
      ],
      // slugs
      ...['kim-jong-un', 'Kim Jong Un', 'kim--jong', '-kim', 'kim-', 'kim_jong'],
      // dates
      ...['2019-10-05', '2019', '[2019-10-01..2019-10-10]', '2019-12-25~', '/2020-01', '../2019'],
      ...[' 2019-10 ', '2019-10-05~?', '{2019,2020}', '[2019-01,2019-01]', '2019-02-30', '2019-13'],
      ...['2020/2019', 'early October', '[2019', '2019–10'],
    ]),
    ['300 units in 150 emoji', '🙂'.repeat(150)],
    ['302 units in 151 emoji', '🙂'.repeat(151)],
  ],
  time: named([
    ...['2020-01-13T00:00:00Z', '2020-01-13T09:30:00.123456+05:45', '2020-02-29T23:59:59-12:00'],
    ...[
      '2020-01-13T00:00Z',
      '2020-01-13 00:00:00Z',
      '2020-01-13t00:00:00z',
      '2020-01-13T24:00:00Z',
    ],
    ...[
      '2020-13-01T00:00:00Z',
      '2020-01-13T00:00:60Z',
      '2020-01-13T00:00:00',
      '2020-00-10T00:00:00Z',
    ],
    ...['2020-01-13', ''],
  ]),
  choice: named([
    ...new Set(Object.values(choices).flatMap(({ options }) => options.map(({ value }) => value))),
    ...['Draft', 'named ', 'crowd', ''],
  ]),
  number: named([0, 1, 5, 9, 10, -1, 1.5]),
  list: [
    ...named([[], ['one'], ['the same', 'the same'], ['b', ' a ', 'a', '', ' ', 'b'], ['a\nb']]),
    ['an entry of 300', [long(300)]],
    ['an entry of 301', [long(301)]],
    ['100 entries', Array.from({ length: 100 }, (_, index) => `entry ${index}`)],
    ['101 entries', Array.from({ length: 101 }, (_, index) => `entry ${index}`)],
    ['101 entries, one twice', Array.from({ length: 101 }, (_, index) => `entry ${index % 100}`)],
    ['a broken emoji', ['\uD83D']],
    ['web addresses', ['https://example.com', 'http://example.org/a']],
    ['a bad web address', ['https://example.com', 'javascript:alert(1)']],
  ],
  link: named(['there', 'nowhere', '']),
  links: named([['there'], ['there', 'there'], ['there', 'nowhere'], []]),
}
