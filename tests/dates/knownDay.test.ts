import { expect, it } from 'vitest'

import { knownDay } from '../../src/dates/knownDay'

it.each(['2019-10-05', '[2019-10-05]', '2019-10-05/2019-10-05', '{2019-10-05}'])(
  '%s is one day',
  edtf => expect(knownDay(edtf)).toBe('2019-10-05'),
)

it.each([
  ...['2019-10-05~', '2019-10', '[2019-10-05..2019-10-06]', '2019-10-05/..', '/2019-10-05'],
  ...['[..2019-10-05]', '{2019-10-05,2019-10-07}', '-0044-03-15', '2019-10-?05'],
])('%s is not', edtf => expect(knownDay(edtf)).toBeUndefined())
