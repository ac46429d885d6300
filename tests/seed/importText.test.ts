import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { importJson } from '../../seed/importText/importJson'
import { importedPackage } from '../../seed/importText/importedPackage'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { blockTexts } from '../../src/copydesk/bodyText'
import { receivedQuotations } from './receivedQuotations'
import { receivedTexts } from './receivedTexts'
import { unseenTexts } from './unseenTexts'

/** As tests compare it: plain data. */
function read(text: string, published?: string) {
  const { imported, story, files } = importedPackage(text, published)
  return { ...importJson(imported, story), files }
}

const share = (part: number, whole: number) => `${part} of ${whole}`

describe('the bundled story, as it was received', () => {
  const story = readStoryPackage(bundledStory)
  const original = readFileSync(path.join(bundledStory, 'original.txt'), 'utf8')
  const imported = read(original, '2020-01-13')
  const nameOf = (slug: string | null) =>
    imported.people.find(person => person.slug === slug)?.name ?? null
  const foundFor = ({ start, end }: { start: number; end: number }) =>
    imported.quotations.find(({ received }) => received?.start === start && received.end === end)

  it('has its headline and its eleven paragraphs, to the character', () => {
    expect(imported.headline.text).toBe(story.article.headline)
    expect(imported.paragraphs).toHaveLength(11)
    expect(imported.paragraphs.map(({ text }) => text)).toEqual(blockTexts(story.body))
  })

  it('loses the comment form under it and nothing else', () => {
    expect(imported.cut.map(({ line, text }) => [line, text])).toEqual([
      [25, 'Leave a Reply'],
      [27, 'Your email address will not be published. Required fields are marked *'],
    ])
    expect(imported.doubtful).toEqual([])
  })

  it('has at least eight of its nine quotations in their exact places, and no other', () => {
    const found = receivedQuotations.filter(foundFor)
    const invented = imported.quotations.filter(
      ({ received }) => !receivedQuotations.some(({ start }) => start === received?.start),
    )
    console.log(`quotations ${share(found.length, 9)}, invented ${invented.length}`)
    expect(found.length).toBeGreaterThanOrEqual(8)
    expect(invented).toEqual([])
    expect(found.filter(quotation => foundFor(quotation)?.kind !== quotation.kind)).toEqual([])
  })

  it('has at least seven speakers and seven outlets right, and none wrong', () => {
    const told = receivedQuotations.flatMap(quotation => {
      const found = foundFor(quotation)
      return found ? [{ ...quotation, found }] : []
    })
    const speakers = told.filter(({ speaker, found }) => nameOf(found.speaker) === speaker)
    const outlets = told.filter(
      ({ outlet, found }) =>
        (imported.sources.find(({ slug }) => slug === found.outlet?.slug)?.name ?? null) === outlet,
    )
    console.log(`speakers ${share(speakers.length, 9)}, outlets ${share(outlets.length, 9)}`)
    expect(speakers.length).toBeGreaterThanOrEqual(7)
    expect(outlets.length).toBeGreaterThanOrEqual(7)
    expect(told.filter(({ found }) => found.speaker).length).toBe(speakers.length)
  })

  it('shows where somebody’s words lost their quotation marks', () => {
    expect(imported.unmarked.map(({ exact }) => exact)).toEqual([
      'We didn’t get a vase or any other kind of Christmas present.',
    ])
  })

  it('names its people and its outlets as the package does', () => {
    const withLeaders = ['robert-obrien', 'kim-jong-un', 'donald-trump', 'analysts']
    expect(imported.people.map(({ slug }) => slug)).toEqual([
      ...withLeaders,
      'adviser-to-the-norths-foreign-ministry',
    ])
    for (const { slug, name, kind, familyName = '' } of story.people) {
      if (!withLeaders.includes(slug)) continue
      const person = imported.people.find(person => person.slug === slug)
      expect(person).toMatchObject({ name, kind, familyName })
    }
    const outlets = story.sources.filter(({ kind }) => kind !== 'report' && kind !== 'statement')
    expect(imported.sources.map(({ slug, name, kind }) => ({ slug, name, kind }))).toEqual(
      outlets.map(({ slug, name, kind }) => ({ slug, name, kind })),
    )
  })

  it('dates its events as the package does, where the story has words for it', () => {
    const dated = story.events.filter(({ dateAsWritten, date }) => dateAsWritten && date)
    const right = dated.filter(({ dateAsWritten = '', date }) =>
      imported.dates.some(({ words, edtf }) => dateAsWritten.includes(words) && edtf === date),
    )
    const wrong = imported.dates.filter(
      ({ edtf, words }) =>
        !dated.some(({ dateAsWritten, date }) => dateAsWritten?.includes(words) && date === edtf),
    )
    console.log(
      `dates of events ${share(right.length, dated.length)}; others: ${wrong.map(({ words, edtf }) => `${words} → ${edtf}`).join(', ')}`,
    )
    expect(right.length).toBeGreaterThanOrEqual(6)
    expect(wrong.map(({ words, edtf }) => [words, edtf])).toEqual([
      ['until the end of 2019', '/2019-12-31'], // as long as that; the package has the deadline
    ])
  })
})

describe('a received text', () => {
  it.each(receivedTexts)('such as $name is read as a person reads it', expected => {
    const imported = read(expected.text, expected.published)
    expect({
      headline: imported.headline.isFound ? imported.headline.text : null,
      alternativeHeadline: imported.alternativeHeadline,
      byline: imported.byline?.text,
      dateline: imported.dateline?.text,
      paragraphs: imported.paragraphs.length,
      cut: imported.cut.map(({ text }) => text),
      quotations: quotationsOf(imported),
      outlets: imported.sources.map(({ name }) => name),
      dates: imported.dates.map(({ words, edtf }) => [words, edtf]),
    }).toEqual({
      headline: expected.headline,
      alternativeHeadline: expected.alternativeHeadline,
      byline: expected.byline,
      dateline: expected.dateline,
      paragraphs: expected.paragraphs,
      cut: expected.cut,
      quotations: expected.quotations,
      outlets: expected.outlets,
      dates: expected.dates,
    })
  })

  it('has its quotations found, none invented, and hardly a speaker wrong', () => {
    const figures = [...receivedTexts, ...unseenTexts].map(({ text, quotations }) => {
      const found = quotationsOf(read(text, '2024-06-14'))
      const right = found.filter(([words]) => quotations.some(([exact]) => exact === words))
      const truth = (words: string | null | undefined) =>
        quotations.find(([exact]) => exact === words)?.[2] ?? null
      const proposed = found.filter(([, , speaker]) => speaker !== null)
      return {
        expected: quotations.length,
        found: found.length,
        right: right.length,
        speakers: quotations.filter(([, , speaker]) => speaker !== null).length,
        proposed: proposed.length,
        rightSpeakers: proposed.filter(([words, , speaker]) => truth(words) === speaker).length,
      }
    })
    const sum = (field: keyof (typeof figures)[number]) =>
      figures.reduce((total, figure) => total + figure[field], 0)
    console.log(
      `${figures.length} texts: quotations recall ${share(sum('right'), sum('expected'))}, precision ${share(sum('right'), sum('found'))}; ` +
        `speakers recall ${share(sum('rightSpeakers'), sum('speakers'))}, precision ${share(sum('rightSpeakers'), sum('proposed'))}`,
    )
    expect(sum('right')).toBe(sum('expected'))
    expect(sum('found')).toBe(sum('right'))
    expect(sum('rightSpeakers') / sum('speakers')).toBeGreaterThan(0.9)
    expect(sum('rightSpeakers') / sum('proposed')).toBeGreaterThan(0.97)
  })
})

function quotationsOf(imported: ReturnType<typeof read>) {
  return imported.quotations.map(({ exact, kind, speaker }) => [
    exact,
    kind,
    imported.people.find(({ slug }) => slug === speaker)?.name ?? null,
  ])
}
