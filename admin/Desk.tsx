import { Flex } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Heading, Text } from '@keystar/ui/typography'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { PageContainer } from '@keystone-6/core/admin-ui/components'

import { momentInWords } from './momentInWords'

const whoAmI = gql`
  query WhoAmI {
    authenticatedItem {
      id
      name
    }
  }
`

const deskOf = gql`
  fragment DeskArticle on Article {
    id
    headline
    updatedAt
    scheduledFor
    publishedAt
    openCopyIssues
    revisionOf {
      headline
    }
    updatedBy {
      name
    }
  }

  query Desk($me: ID!, $today: DateTime!, $long: DateTime!) {
    mine: articles(
      where: { status: { equals: draft }, createdBy: { id: { equals: $me } } }
      orderBy: [{ updatedAt: desc }]
      take: 20
    ) {
      ...DeskArticle
    }
    inReview: articles(
      where: { status: { equals: inReview } }
      orderBy: [{ updatedAt: asc }]
      take: 20
    ) {
      ...DeskArticle
    }
    scheduled: articles(
      where: { status: { equals: scheduled } }
      orderBy: [{ scheduledFor: asc }]
      take: 20
    ) {
      ...DeskArticle
    }
    published: articles(
      where: { status: { equals: published }, publishedAt: { gte: $today } }
      orderBy: [{ publishedAt: desc }]
      take: 20
    ) {
      ...DeskArticle
    }
    toMend: articles(
      where: { status: { in: [draft, inReview] }, openCopyIssues: { gt: 0 } }
      orderBy: [{ updatedAt: desc }]
      take: 20
    ) {
      ...DeskArticle
    }
    lingering: articles(
      where: { NOT: [{ revisionOf: null }], createdAt: { lte: $long } }
      orderBy: [{ createdAt: asc }]
      take: 20
    ) {
      ...DeskArticle
    }
  }
`

type DeskArticle = {
  id: string
  headline: string
  updatedAt: string
  scheduledFor: string | null
  publishedAt: string | null
  openCopyIssues: number
  revisionOf: { headline: string } | null
  updatedBy: { name: string } | null
}
type Pile = 'mine' | 'inReview' | 'scheduled' | 'published' | 'toMend' | 'lingering'

const piles: {
  pile: Pile
  title: string
  empty: string
  note: (article: DeskArticle) => string
}[] = [
  {
    pile: 'mine',
    title: 'My drafts',
    empty: 'You have no drafts.',
    note: ({ updatedAt }) => `last changed ${when(updatedAt)}`,
  },
  {
    pile: 'inReview',
    title: 'In review',
    empty: 'Nothing waits for an editor.',
    note: ({ updatedBy, updatedAt }) => `from ${updatedBy?.name ?? 'Stet'}, ${when(updatedAt)}`,
  },
  {
    pile: 'scheduled',
    title: 'Scheduled',
    empty: 'Nothing is scheduled.',
    note: ({ scheduledFor }) => `goes out ${when(scheduledFor)}`,
  },
  {
    pile: 'published',
    title: 'Published today',
    empty: 'Nothing has been published today.',
    note: ({ publishedAt }) => when(publishedAt),
  },
  {
    pile: 'toMend',
    title: 'Open copy issues',
    empty: 'The copy desk has nothing to mend.',
    note: ({ openCopyIssues }) => (openCopyIssues === 1 ? '1 issue' : `${openCopyIssues} issues`),
  },
  {
    pile: 'lingering',
    title: 'Working copies open for more than a day',
    empty: 'None.',
    note: ({ updatedAt }) => `last changed ${when(updatedAt)}`,
  },
]

const day = 24 * 60 * 60 * 1000
const startOfToday = new Date(new Date().setHours(0, 0, 0, 0))

/** The newsroom at a glance: what waits for whom, each a link. */
export function Desk() {
  const { data: who } = useQuery<{ authenticatedItem: { id: string; name: string } | null }>(whoAmI)
  const me = who?.authenticatedItem
  const { data } = useQuery<Record<Pile, DeskArticle[]>>(deskOf, {
    variables: {
      me: me?.id,
      today: startOfToday.toISOString(),
      long: new Date(startOfToday.getTime() - day).toISOString(),
    },
    skip: !me,
    fetchPolicy: 'cache-and-network',
  })

  return (
    <PageContainer title="Desk" header={<Heading elementType="h1">Desk</Heading>}>
      <Flex direction="column" gap="xlarge" paddingY="xlarge">
        {data &&
          piles.map(({ pile, title, empty, note }) => (
            <section key={pile} aria-label={title}>
              <Flex direction="column" gap="regular">
                <Heading elementType="h2" size="small">
                  {title}
                </Heading>
                {data[pile].length === 0 && <Text color="neutralSecondary">{empty}</Text>}
                {data[pile].map(article => (
                  <Flex key={article.id} gap="regular" wrap>
                    <TextLink href={`/articles/${article.id}`}>{article.headline}</TextLink>
                    <Text color="neutralSecondary">
                      {article.revisionOf ? `revision of “${article.revisionOf.headline}”, ` : ''}
                      {note(article)}
                    </Text>
                  </Flex>
                ))}
              </Flex>
            </section>
          ))}
      </Flex>
    </PageContainer>
  )
}

function when(moment: string | null): string {
  if (!moment) return ''
  return momentInWords(moment)
}
