import { useState } from 'react'

import { Button } from '@keystar/ui/button'
import { Flex } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'

import { publishingDifferences } from '../src/editorial/publishingDifferences'
import { RevisionDifferences } from './RevisionDifferences'

const latestRevision = gql`
  query LatestRevision($article: String!) {
    revisions(
      where: { list: { equals: "Article" }, item: { equals: $article } }
      orderBy: [{ number: desc }]
      take: 1
    ) {
      id
    }
  }
`

/** Shows, before it is done, what readers would see change if a working copy were published. */
export function PublishingDifferences({ article, copy }: { article: string; copy: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Flex direction="column" gap="regular">
      <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)} alignSelf="start">
        What publishing will change
      </Button>
      {isOpen && <Differences article={article} copy={copy} />}
    </Flex>
  )
}

function Differences({ article, copy }: { article: string; copy: string }) {
  const { data, error } = useQuery<{ revisions: { id: string }[] }>(latestRevision, {
    variables: { article },
    fetchPolicy: 'network-only',
  })
  if (error) return <Text color="critical">It could not be compared: {error.message}</Text>
  if (!data) return <Text>Reading …</Text>
  return (
    <RevisionDifferences
      id={copy}
      before={data.revisions[0]?.id}
      compare={(before, after) => publishingDifferences(before ?? {}, after)}
    />
  )
}
