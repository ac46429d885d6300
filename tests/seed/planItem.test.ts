import { describe, expect, it } from 'vitest'

import { emptyContent } from '../../seed/plan/emptyContent'
import { planItem, type StoredItem } from '../../seed/plan/planItem'
import type { ContentList } from '../../src/editorial/snapshotOf'

const person = (jobTitle: string) => ({ ...emptyContent.Person, slug: 'ada', jobTitle })
const article = (fields: object) => ({ ...emptyContent.Article, slug: 'a', ...fields })

const present = (content: object, loaded?: object, isBeingRevised = false): StoredItem => ({
  state: 'present',
  ...{ content: { ...content }, loaded: loaded && { ...loaded }, isBeingRevised },
  isWorkingCopy: false,
})

describe('what becomes of an item', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(person)
  const draft = article({ status: 'draft' })
  const published = article({ status: 'published', publishedAt: '2024-01-01T00:00:00.000Z' })
  const scheduled = article({ status: 'scheduled', scheduledFor: '2999-01-01T00:00:00.000Z' })
  const withdrawn = article({ ...published, status: 'withdrawn', withdrawnReason: 'wrong' })
  const other = article({ ...published, headline: 'Another' })

  type Row = [string, ContentList, object | undefined, StoredItem, string, string]
  const rows: Row[] = [
    ['there is none', 'Person', a, { state: 'absent' }, 'create', 'create'],
    ['all three sides agree', 'Person', a, present(a ?? {}, a), 'unchanged', 'unchanged'],
    ['the package alone changed', 'Person', b, present(a ?? {}, a), 'update', 'update'],
    ['an editor alone changed', 'Person', a, present(b ?? {}, a), 'kept', 'update'],
    ['both changed, to the same', 'Person', b, present(b ?? {}, a), 'unchanged', 'unchanged'],
    ['both changed, differently', 'Person', c, present(b ?? {}, a), 'conflict', 'update'],
    ['an editor made it alike', 'Person', a, present(a ?? {}), 'unchanged', 'unchanged'],
    ['an editor made another', 'Person', a, present(b ?? {}), 'conflict', 'update'],
    ['an editor deleted it', 'Person', a, { state: 'deleted', loaded: a }, 'kept', 'create'],
    [
      'an editor deleted what the package changed',
      ...(['Person', b, { state: 'deleted', loaded: a }, 'conflict', 'create'] as const),
    ],
    ['the package publishes', 'Article', published, present(draft, draft), 'update', 'update'],
    ['an editor published', 'Article', draft, present(published, draft), 'kept', 'kept'],
    ['an editor scheduled', 'Article', draft, present(scheduled, draft), 'kept', 'kept'],
    [
      'its time has come',
      'Article',
      scheduled,
      present(published, scheduled),
      'unchanged',
      'unchanged',
    ],
    ['an editor withdrew', 'Article', published, present(withdrawn, published), 'kept', 'kept'],
    [
      'the package takes back what is public',
      ...(['Article', draft, present(published, published), 'conflict', 'conflict'] as const),
    ],
    ['public words change', 'Article', other, present(published, published), 'update', 'update'],
    [
      'public words change under a working copy',
      ...(['Article', other, present(published, published, true), 'conflict', 'update'] as const),
    ],
    [
      'the text as received changes',
      'Article',
      article({ originalText: 'changed' }),
      present(article({ originalText: 'received' }), article({ originalText: 'received' })),
      ...(['conflict', 'conflict'] as const),
    ],
  ]

  it.each(rows)('%s', (_name, list, wanted, stored, expected, overwritten) => {
    const decide = (overwrite: boolean) => planItem(list, { ...wanted }, stored, { overwrite })
    expect(decide(false).action).toBe(expected)
    expect(decide(true).action).toBe(overwritten)
  })

  it('is a conflict where another package loaded it last, and says otherwise', () => {
    const decide = (wanted: object | undefined, otherPackage?: string) =>
      planItem('Person', { ...wanted }, present({ ...a }, a), { overwrite: false, otherPackage })
    expect(decide(b, 'harbour')).toMatchObject({
      action: 'conflict',
      note: 'the package of harbour says otherwise',
    })
    expect(decide(a, 'harbour').action).toBe('unchanged')
    expect(decide(b).action).toBe('update')
  })

  it('is never that of a working copy whose slug the package names', () => {
    const copy = { ...present(draft, undefined), isWorkingCopy: true }
    expect(planItem('Article', published, copy as StoredItem, { overwrite: true })).toMatchObject({
      action: 'conflict',
      note: 'its slug is that of a working copy',
    })
  })

  it('says in which fields the sides differ, and what each says', () => {
    const { differences, note } = planItem(
      'Person',
      { ...c },
      present({ ...b, name: 'Ada L.' }, { ...a }),
      { overwrite: false },
    )
    expect(note).toBe('the package and an editor changed it')
    expect(differences).toEqual([
      { field: 'name', package: '', database: 'Ada L.', loaded: '' },
      { field: 'jobTitle', package: 'c', database: 'b', loaded: 'a' },
    ])
  })
})
