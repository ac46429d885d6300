import { Flex } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'

import { type Part } from '../src/copydesk/wordDifferences'
import { type Difference, differences } from '../src/editorial/differences'
import { Changed } from './Changed'

const twoRevisions = gql`
  query TwoRevisions($ids: [ID!]!) {
    revisions(where: { id: { in: $ids } }) {
      id
      snapshot
    }
  }
`

type Answer = { revisions: { id: string; snapshot: Record<string, unknown> }[] }

type Props = { id: string; before: string | undefined; compare?: typeof differences }

/** What a revision changed, against the one before it or another. */
export function RevisionDifferences({ id, before, compare = differences }: Props) {
  const { data, error } = useQuery<Answer>(twoRevisions, {
    variables: { ids: before ? [id, before] : [id] },
  })
  if (error) return <Text color="critical">The revisions could not be read: {error.message}</Text>
  if (!data) return <Text>Reading …</Text>

  const snapshot = (wanted: string | undefined) =>
    data.revisions.find(revision => revision.id === wanted)?.snapshot
  const found = compare(snapshot(before), snapshot(id) ?? {})
  if (found.length === 0) return <Text>No word and no link was changed.</Text>
  return (
    <Flex direction="column" gap="regular">
      {found.map(difference => (
        <Flex key={difference.field} direction="column" gap="small">
          <Text weight="medium">{difference.field}</Text>
          <Text UNSAFE_style={{ whiteSpace: 'pre-wrap' }}>
            {partsOf(difference).map((part, index) => (
              <Changed key={index} {...part} />
            ))}
          </Text>
        </Flex>
      ))}
    </Flex>
  )
}

function partsOf(difference: Difference): Part[] {
  if (difference.kind === 'words') return difference.parts
  return [
    ...difference.removed.map(slug => ({ text: `${slug} `, change: 'removed' as const })),
    ...difference.added.map(slug => ({ text: `${slug} `, change: 'added' as const })),
  ]
}
