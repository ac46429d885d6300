import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { phraseFor } from '../../src/dates/phraseFor'
import { wordsFor } from '../../src/dates/wordsFor'
import { storyDates } from './storyDates'

describe('the dates of the bundled story', () => {
  it.each(storyDates)('%s: %s runs from %s to %s', (_where, edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest })
  })

  it.each(storyDates)('%s: %s reads well', (_where, edtf, _earliest, _latest, words, phrase) => {
    expect({ words: wordsFor(edtf), phrase: phraseFor(edtf) }).toEqual({ words, phrase })
  })
})
