import type { Session } from './auth'

/*
 * What you may do. Every rule is a sentence, defined once here and wired in the lists.
 *
 * `permissions` answer yes or no for a person; `rules` answer with the part of a list that person
 * may see or change. Access is denied unless a rule allows it.
 */

type Asked = { session?: Session }

export const nobody = () => false
export const anyone = () => true

export const isSignedIn = ({ session }: Asked) => session !== undefined

const isEditorOrAdmin = ({ session }: Asked) =>
  session?.data.role === 'editor' || session?.data.role === 'admin'

const isAdmin = ({ session }: Asked) => session?.data.role === 'admin'

export const permissions = {
  canReadInternal: isSignedIn,
  canWrite: isSignedIn,
  canDelete: isEditorOrAdmin,
  canManageUsers: isAdmin,
}

/** The states in which an article has left the newsroom: what it says is a promise to readers. */
const released = { status: { in: ['scheduled', 'published', 'withdrawn'] as const } }

/**
 * An article that anyone may read: published, its time has come, and its embargo is over.
 *
 * A scheduled or embargoed article becomes public by the clock, not by a job that may be late.
 */
function publicArticle() {
  const now = new Date()
  return {
    status: { equals: 'published' as const },
    publishedAt: { lte: now },
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: now } }],
  }
}

const everything = () => true as const

/** People, quotes, sources and events are public only while a public article links them. */
const linkedByAPublicArticle = () => ({ articles: { some: publicArticle() } })

const linkedByNoReleasedArticle = () => ({ articles: { none: released } })

export const rules = {
  readArticles: (asked: Asked) => (isSignedIn(asked) ? everything() : publicArticle()),

  /** Reporters work on drafts; from submission on, an article is the editors'. */
  changeArticles: (asked: Asked) =>
    isEditorOrAdmin(asked) ? everything() : { status: { equals: 'draft' as const } },

  /** A released article is never deleted: readers have seen it. */
  deleteArticles: () => ({ NOT: [released] }),

  readLinked: (asked: Asked) => (isSignedIn(asked) ? everything() : linkedByAPublicArticle()),

  /** What a released article rests on is changed by editors only. */
  changeLinked: (asked: Asked) =>
    isEditorOrAdmin(asked) ? everything() : linkedByNoReleasedArticle(),

  deleteLinked: linkedByNoReleasedArticle,

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
