import { useState } from 'react'

import { ActionButton } from '@keystar/ui/button'
import { Flex } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Text } from '@keystar/ui/typography'
import { gql, useMutation } from '@keystone-6/core/admin-ui/apollo'

import { momentInWords } from './momentInWords'

const createPreview = gql`
  mutation CreatePreview($article: ID!) {
    createPreview(where: { id: $article }) {
      url
      expiresAt
    }
  }
`

type Answer = { createPreview: { url: string; expiresAt: string } }
type Props = { article: string; hasUnsavedWork: boolean }

/** Opens an article in the frontend as it is saved, published or not. */
export function PreviewButton({ article, hasUnsavedWork }: Props) {
  const [create, { data, error, loading }] = useMutation<Answer>(createPreview)
  const [isBlocked, setBlocked] = useState(false)
  const preview = data?.createPreview

  const open = async () => {
    // Opened in the click itself, or the browser takes it for an advertisement.
    const tab = window.open('about:blank', '_blank')
    setBlocked(tab === null)
    const answer = await create({ variables: { article } }).catch(() => undefined) // shown below
    const url = answer?.data?.createPreview.url
    if (!tab || !url) return tab?.close()
    tab.opener = null
    tab.location.replace(url)
  }

  return (
    <Flex direction="column" gap="regular" alignItems="start">
      <ActionButton isDisabled={loading} onPress={() => void open()}>
        Preview
      </ActionButton>
      {hasUnsavedWork && (
        <Text size="small" color="neutralSecondary">
          The preview shows what was saved, without what you have typed since.
        </Text>
      )}
      <div role="status">
        {preview && (
          <Text size="small" color="neutralSecondary">
            {isBlocked ? 'Your browser kept it from opening. ' : 'It is open in another tab. '}
            <TextLink href={preview.url} target="_blank" rel="noreferrer">
              Its link
            </TextLink>{' '}
            works until {momentInWords(preview.expiresAt)}, for whoever has it.
          </Text>
        )}
        {error && <Text color="critical">{error.message}</Text>}
      </div>
    </Flex>
  )
}
