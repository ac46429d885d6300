import type { Context as AnyContext } from '../generated/keystone/types'
import type { Session } from './auth'
import { previewedArticle } from './delivery/previewedArticle'
import { articlesUsing, type UsedList } from './editorial/articlesUsing'

/*
 * What you may do. Every rule is a sentence, defined once here and wired in the lists.
 *
 * `permissions` answer yes or no for a person; `rules` answer with the part of a list that person
 * may see or change, or yes or no for one item. Access is denied unless a rule allows it.
 */

type Context = AnyContext<Session>
type Asked = { session?: Session }
/** Whoever asks without a context, or outside of a request, has no preview link. */
type AskedHere = Asked & { context?: Pick<Context, 'req'> }

export const nobody = () => false
export const anyone = () => true

export const isSignedIn = ({ session }: Asked) => session !== undefined

const isEditorOrAdmin = ({ session }: Asked) =>
  session?.data.role === 'editor' || session?.data.role === 'admin'

const isAdmin = ({ session }: Asked) => session?.data.role === 'admin'

export const permissions = {
  canWrite: isSignedIn,
  canDelete: isEditorOrAdmin,
  canManageUsers: isAdmin,
  canManageWebhooks: isAdmin,
}

/** The states in which an article has left the newsroom: what it says is a promise to readers. */
const released = { status: { in: ['scheduled', 'published', 'withdrawn'] as const } }

const draftOrInReview = { status: { in: ['draft', 'inReview'] as const } }

/**
 * An article that anyone may read: published, its time has come, and its embargo is over.
 */
function publicArticle() {
  const now = new Date()
  return {
    status: { equals: 'published' as const },
    publishedAt: { lte: now },
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: now } }],
  }
}

/** An article that a reader may see: a public one, and the one that they have a preview link for. */
function readersArticle({ context }: AskedHere) {
  const id = context && previewedArticle(context)
  return id === undefined ? publicArticle() : { OR: [publicArticle(), { id: { equals: id } }] }
}

const everything = () => true as const

/** People, quotes, sources and events are there for readers only while such an article links them. */
const linkedByAReadersArticle = (asked: AskedHere) => ({
  articles: { some: readersArticle(asked) },
})

/** The part of a content list that readers see, as a condition on its rows. */
export const seenByReaders = (list: 'Article' | UsedList) =>
  list === 'Article' ? publicArticle() : { articles: { some: publicArticle() } }

export const rules = {
  readArticles: (asked: AskedHere) => (isSignedIn(asked) ? everything() : readersArticle(asked)),

  /**
   * Reporters work on drafts; from submission on, an article is the editors'. A released article
   * changes only by an editor's verb (src/editorial).
   */
  changeArticles: (asked: Asked) =>
    isEditorOrAdmin(asked) ? draftOrInReview : { status: { equals: 'draft' as const } },

  /** A released article is never deleted: readers have seen it. */
  deleteArticles: () => ({ NOT: [released] }),

  readCorrections: (asked: AskedHere) =>
    isSignedIn(asked) ? everything() : { article: readersArticle(asked) },

  readLinked: (asked: AskedHere) =>
    isSignedIn(asked) ? everything() : linkedByAReadersArticle(asked),

  /**
   * What an editors' article rests on, at any distance, is changed by editors only. An article is
   * the editors' from submission on.
   */
  changeLinked:
    (list: UsedList) =>
    async ({ session, item, context }: Asked & { item: { id: string }; context: Context }) =>
      isEditorOrAdmin({ session }) ||
      (await articlesUsing(list, item.id, context)).every(({ status }) => status === 'draft'),

  changeUsers: (asked: Asked) =>
    isAdmin(asked) ? everything() : { id: { equals: asked.session?.itemId ?? '' } },

  /** An admin cannot lock the newsroom out by deleting their own account. */
  deleteUsers: ({ session }: Asked) => ({ id: { not: { equals: session?.itemId ?? '' } } }),
}

/** Access of a field that only the newsroom may read, search and sort by. */
export const internalField = { read: isSignedIn } as const

/** Access of a field that the server fills in. */
export const filledInByStet = { create: nobody, update: nobody } as const

/** The four operations of a content list, wired the same way everywhere. */
export const contentOperations = {
  query: anyone, // narrowed by the list's filter
  create: permissions.canWrite,
  update: permissions.canWrite,
  delete: permissions.canDelete,
}

export const isSelfOrAdmin = ({ session, item }: Asked & { item?: { id: unknown } }) =>
  isAdmin({ session }) || (session !== undefined && item?.id === session.itemId)
