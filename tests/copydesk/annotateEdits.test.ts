import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { DocumentBlock } from '../../seed/package/markdownToDocument'
import { annotate, type Annotation } from '../../src/copydesk/annotate'
import { blockTexts } from '../../src/copydesk/bodyText'
import { quoteNotInBody } from '../../src/copydesk/rules/quoteNotInBody'
import { bundledBody, bundledStory } from './bundledStory'
import { edited, randomEdit, type Edit } from './randomEdit'
import { seed } from './seed'

/** What is left when all that is only typography is taken away: not how the finder goes about it. */
function bare(text: string): string {
  return text.replaceAll(/[\s'"`´\u2018-\u201f\p{Pd}\u00ad\u200b]/gu, '').replace(/[.,]$/, '')
}

/** Without any stop: between the parts of a quote they may be its attribution’s. */
function barer(text: string): string {
  return bare(text).replaceAll(/[.,]/g, '')
}

function checkPlaces(annotations: Annotation[], blocks: string[]) {
  let previous = { block: 0, start: 0 }
  for (const { block, start, end, exact, prefix, suffix } of annotations) {
    const text = blocks[block] ?? ''
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(text.slice(start, end)).toBe(exact)
    expect(text.slice(0, start).endsWith(prefix)).toBe(true)
    expect(text.slice(end).startsWith(suffix)).toBe(true)
    expect(block * 1e6 + start).toBeGreaterThanOrEqual(previous.block * 1e6 + previous.start)
    previous = { block, start }
  }
}

/** Whether places hold the quote, once or more: each alone, or some one after the other. */
function holdsQuote(quote: string, exacts: string[]): boolean {
  if (exacts.every(exact => bare(exact) === bare(quote))) return true
  const whole = barer(quote)
  let rest = ''
  for (const exact of exacts) {
    rest += barer(exact)
    if (rest === whole) rest = ''
    else if (!whole.startsWith(rest)) return false
  }
  return rest === ''
}

/** Checks every quote of the story in a changed body, and tells the state of each. */
function checkStory(body: DocumentBlock[]): string[] {
  const blocks = blockTexts(body)
  const annotations = annotate(blocks, bundledStory.quotes)
  checkPlaces(annotations, blocks)

  const reported = quoteNotInBody.check({ ...bundledStory, blocks }).map(({ about }) => about)
  return bundledStory.quotes.map(({ slug, text, kind }) => {
    const own = annotations.filter(({ quote }) => quote === slug)
    const state = own[0]?.state ?? 'missing'
    const exacts = own.map(({ exact }) => exact)
    const isFound = state === 'exact' || state === 'typographic'
    const claims = {
      'its words are elsewhere': isFound && !holdsQuote(text, exacts),
      'it is not to the letter': state === 'exact' && !text.startsWith(exacts[0] ?? '-'),
      'it stands there and was not found': !isFound && blocks.some(block => has(block, text)),
      'it was not reported': kind !== 'term' && !isFound && !reported.includes(slug),
      'it was reported and is found': isFound && reported.includes(slug),
    }
    const wrong = Object.entries(claims).flatMap(([claim, isTrue]) => (isTrue ? [claim] : []))
    expect({ slug, wrong, exacts, blocks }).toEqual({ slug, wrong: [], exacts, blocks })
    return state
  })
}

/** Whether a text has these words, and no letter right beside them that makes others of them. */
function has(text: string, words: string): boolean {
  const literal = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?<![\\p{L}\\p{N}]\\p{Cf}*)${literal}(?!\\p{Cf}*[\\p{L}\\p{N}])`, 'u').test(
    text,
  )
}

describe(`quotes in a body under edits (seed ${seed})`, () => {
  it('are where they are said to be after each of 2,000 edits, ten in a row', () => {
    const seen: Record<string, number> = {}
    let edits = 0
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 10, maxLength: 10 }), (row: Edit[]) => {
        let body = bundledBody
        for (const edit of row) {
          body = edited(body, edit)
          for (const state of checkStory(body)) seen[state] = (seen[state] ?? 0) + 1
          edits++
        }
      }),
      { seed, numRuns: 200 },
    )
    expect(edits).toBe(2000)
    // Random edits that never hurt a quote would prove nothing.
    for (const state of ['exact', 'typographic', 'altered', 'missing'])
      expect(seen[state] ?? 0, `${state} in ${JSON.stringify(seen)}`).toBeGreaterThan(5)
  })

  it('stay where they are when only the format changes', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 10 }), row => {
        const formats = row.map((edit): Edit => ({ ...edit, kind: 'format' }))
        const blocks = blockTexts(formats.reduce(edited, bundledBody))
        expect(annotate(blocks, bundledStory.quotes)).toEqual(
          annotate(bundledStory.blocks, bundledStory.quotes),
        )
      }),
      { seed, numRuns: 100 },
    )
  })

  it('stay with their words when text is put in before them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
        const blocks = [text.replaceAll('\n', ' '), ...bundledStory.blocks]
        const moved = annotate(blocks, bundledStory.quotes).filter(({ block }) => block > 0)
        const before = annotate(bundledStory.blocks, bundledStory.quotes)
        expect(moved.map(({ block, start }) => [block - 1, start])).toEqual(
          before.map(({ block, start }) => [block, start]),
        )
      }),
      { seed, numRuns: 200 },
    )
  })
})
