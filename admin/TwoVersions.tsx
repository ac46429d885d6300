import { Button, ButtonGroup } from '@keystar/ui/button'
import { Dialog, useDialogContainer } from '@keystar/ui/dialog'
import { Flex } from '@keystar/ui/layout'
import { Content } from '@keystar/ui/slots'
import { Heading, Text } from '@keystar/ui/typography'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { deserializeItemToValue } from '@keystone-6/core/admin-ui/utils'
import type { FieldMeta, ListMeta } from '@keystone-6/core/types'

import { bodyText } from '../src/copydesk/bodyText'
import { type Part, wordDifferences } from '../src/copydesk/wordDifferences'
import { Changed } from './Changed'

type Value = Record<string, unknown>

type Props = {
  list: ListMeta
  id: string
  /** What the form was filled with. */
  start: Value
  /** What it holds now. */
  mine: Value
  onKeepMine: (() => void) | undefined
  onTakeTheirs: () => void
}

/** Each field in which what an editor typed and what a colleague saved are not the same. */
export function TwoVersions({ list, id, start, mine, onKeepMine, onTakeTheirs }: Props) {
  const { dismiss } = useDialogContainer()
  const fields = Object.values(list.fields).filter(isWritten)
  const { data, error } = useQuery<{ item: Value | null }>(
    gql`query Theirs($id: ID!) {
      item: ${list.graphql.names.itemQueryName}(where: { id: $id }) {
        id
        ${fields.map(field => field.controller.graphqlSelection).join('\n')}
      }
    }`,
    { variables: { id }, fetchPolicy: 'no-cache' }, // the form must go on from what it started from
  )
  const theirs = data?.item && deserializeItemToValue(list.fields, data.item)
  const differing = theirs
    ? fields.filter(field => wordsOf(field, mine) !== wordsOf(field, theirs))
    : []
  const act = (choose: () => void) => () => {
    choose()
    dismiss()
  }

  return (
    <Dialog size="large">
      <Heading>Your version and theirs</Heading>
      <Content>
        <Flex direction="column" gap="large">
          {error && <Text color="critical">Their version could not be read: {error.message}</Text>}
          {theirs && differing.length === 0 && <Text>They are the same.</Text>}
          {theirs &&
            differing.map(field => {
              const isMine = wordsOf(field, mine) !== wordsOf(field, start)
              const before = isMine ? theirs : mine
              const parts = wordDifferences(
                wordsOf(field, before),
                wordsOf(field, isMine ? mine : theirs),
              )
              return (
                <Flex key={field.key} direction="column" gap="small" elementType="section">
                  <Heading elementType="h3" size="small">
                    {field.label}
                  </Heading>
                  {isMine ? (
                    <>
                      <Side title="Theirs" parts={parts.filter(part => part.change !== 'added')} />
                      <Side title="Yours" parts={parts.filter(part => part.change !== 'removed')} />
                    </>
                  ) : (
                    <Side title="Only theirs has changed, and stays" parts={parts} />
                  )}
                </Flex>
              )
            })}
        </Flex>
      </Content>
      <ButtonGroup>
        <Button onPress={dismiss}>Go on typing</Button>
        <Button onPress={act(onTakeTheirs)}>Take theirs, drop mine</Button>
        {onKeepMine && (
          <Button prominence="high" onPress={act(onKeepMine)}>
            Keep mine, then save
          </Button>
        )}
      </ButtonGroup>
    </Dialog>
  )
}

function Side({ title, parts }: { title: string; parts: Part[] }) {
  return (
    <Flex direction="column" gap="small">
      <Text color="neutralSecondary">{title}</Text>
      <Text UNSAFE_style={{ whiteSpace: 'pre-wrap' }}>
        {parts.map((part, index) => (
          <Changed key={index} {...part} />
        ))}
      </Text>
    </Flex>
  )
}

/** Whether people write a field; what Stet fills in differs in any case. */
function isWritten({ key, itemView: { fieldMode } }: FieldMeta): boolean {
  return key !== 'id' && key !== 'version' && fieldMode !== 'read' && fieldMode !== 'hidden'
}

/** A form's value as words: links by their labels, a body as its text. */
function wordsOf({ key, controller }: FieldMeta, values: Value): string {
  const value = values[key]
  if (isLinks(value)) {
    const links = [value.value].flat().flatMap(link => (link ? [link.label] : []))
    return links.join('\n')
  }
  const written = controller.serialize(value)[key]
  if (written === null || written === undefined) return ''
  if (!Array.isArray(written))
    return typeof written === 'string' ? written : JSON.stringify(written)
  return written.every(entry => typeof entry === 'string') ? written.join('\n') : bodyText(written)
}

type Link = { label: string } | null

function isLinks(value: unknown): value is { value: Link | Link[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'one' || value.kind === 'many')
  )
}
