import { describe, expect, it } from 'vitest'

import { boundsOf } from '../../src/dates/boundsOf'
import { parseEdtf } from '../../src/dates/parseEdtf'
import { wordsFor } from '../../src/dates/wordsFor'
import { forms } from './specificationForms'

describe.each(Object.entries(forms))('%s', (_section, rows) => {
  it.each(rows)('%s runs from %s to %s', (edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest })
  })

  it.each(rows)('%s is canonical or reads the same once it is', (edtf, earliest, latest, words) => {
    const canonical = parseEdtf(edtf).edtf
    expect({ ...boundsOf(canonical), words: wordsFor(canonical) }).toEqual({
      earliest,
      latest,
      words,
    })
  })

  it.each(rows)('%s (%s to %s) reads “%s”', (edtf, _earliest, _latest, words) => {
    expect(wordsFor(edtf)).toBe(words)
  })
})
