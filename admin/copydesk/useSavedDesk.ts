import { useCallback, useEffect, useState } from 'react'

import { gql, useApolloClient } from '@keystone-6/core/admin-ui/apollo'

import type { Story } from '../../src/copydesk/story'
import type { Dismissal } from '../../src/editorial/openIssues'

const savedDesk = gql`
  query SavedDesk($id: ID!) {
    article(where: { id: $id }) {
      copyDesk
      copyIssues {
        key
      }
    }
    authenticatedItem {
      ... on User {
        role
      }
    }
  }
`

/** What the copy desk knows only of the saved article. */
export type SavedDesk = {
  /** What the story links, and what else the newsroom knows of the names in it. */
  links: Omit<Story, 'headline' | 'summary' | 'blocks' | 'originalDate'>
  dismissals: ReadonlyMap<string, Dismissal>
  /** The keys of the issues that the saved story has: only these can be dismissed. */
  savedKeys: ReadonlySet<string>
  mayDismiss: boolean
}

type Answer = {
  article: {
    copyDesk: { story: SavedDesk['links']; dismissals: Dismissal[] }
    copyIssues: { key: string }[]
  } | null
  authenticatedItem: { role?: string } | null
}

/**
 * Reads what the copy desk knows of an article, again for each version that is saved, and whenever
 * `readAgain` is called. Undefined until there is an answer.
 */
export function useSavedDesk(id: string, version: unknown) {
  const client = useApolloClient()
  const [saved, setSaved] = useState<SavedDesk>()
  const [problem, setProblem] = useState<string>()

  const readAgain = useCallback(async () => {
    const { data } = await client.query<Answer>({
      query: savedDesk,
      variables: { id },
      fetchPolicy: 'no-cache', // the form takes what is in the cache for what it started from
    })
    return data?.article ? asDesk(data.article, data.authenticatedItem?.role) : undefined
  }, [client, id])

  useEffect(() => {
    let isHere = true
    readAgain().then(
      answer => isHere && (setSaved(answer), setProblem(undefined)),
      (error: unknown) => isHere && setProblem(error instanceof Error ? error.message : ''),
    )
    return () => void (isHere = false)
  }, [readAgain, version]) // oxlint-disable-line react/exhaustive-effect-dependencies -- saving changes the answer

  return { saved, problem, readAgain: async () => setSaved(await readAgain()) }
}

function asDesk(
  { copyDesk: { story, dismissals }, copyIssues }: NonNullable<Answer['article']>,
  role: string | undefined,
): SavedDesk {
  return {
    links: story,
    dismissals: new Map(dismissals.map(dismissal => [dismissal.key, dismissal])),
    savedKeys: new Set(copyIssues.map(({ key }) => key)),
    mayDismiss: role === 'editor' || role === 'admin',
  }
}
