import { useMemo, useState } from 'react'

import { Button } from '@keystar/ui/button'
import { DialogContainer } from '@keystar/ui/dialog'
import { Flex } from '@keystar/ui/layout'
import { Notice } from '@keystar/ui/notice'
import { Content } from '@keystar/ui/slots'
import { Heading, Text } from '@keystar/ui/typography'
import { useList, useListItem } from '@keystone-6/core/admin-ui/context'
import { deserializeItemToValue, useHasChanges } from '@keystone-6/core/admin-ui/utils'
import type { FieldController, FieldControllerConfig, FieldProps } from '@keystone-6/core/types'

import { PreviewButton } from './PreviewButton'
import { SavingNote } from './SavingNote'
import { TwoVersions } from './TwoVersions'
import { useWarningBeforeLeaving } from './useWarningBeforeLeaving'
import { useWatch } from './useWatch'

/**
 * What an item's version is for, at the top of its page: an article's preview, who else has it open,
 * and, when a colleague has saved it meanwhile, both versions side by side. No typing is ever lost.
 */
export function Field({ field, value, onChange, itemValue }: FieldProps<typeof controller>) {
  const mine: Record<string, unknown> = { ...itemValue }
  const id = String(mine.id)
  const list = useList(field.listKey)
  const { data, refetch } = useListItem(field.listKey, id) // what the form started from, cached
  const watched = useWatch(field.listKey, id)
  const [isComparing, setComparing] = useState(false)

  const item = data?.item
  const start = useMemo(() => item && deserializeItemToValue(list.fields, item), [list, item])
  const hasUnsavedWork = useHasChanges('update', list.fields, mine, start ?? mine)
  useWarningBeforeLeaving(hasUnsavedWork)

  if (watched === undefined) return <SavingNote />
  if (watched === null)
    return (
      <Notice tone="critical">
        <Heading>This is gone</Heading>
        <Content>
          A colleague has deleted it, or published it into the article it revises. Copy what you
          want to keep.
        </Content>
      </Notice>
    )
  const isBehind = watched.version > Number(value)
  const saved = `${watched.changedBy ?? 'Stet'} saved this at ${timeOf(watched.changedAt)}, after you opened it.`
  const canPreview = field.listKey === 'Article' && item?.status !== 'withdrawn'
  return (
    <>
      <SavingNote />
      {canPreview && <PreviewButton article={id} hasUnsavedWork={hasUnsavedWork} />}
      {watched.colleagues.length > 0 && (
        <Text color="neutralSecondary">
          {new Intl.ListFormat('en').format(watched.colleagues)}{' '}
          {watched.colleagues.length === 1 ? 'has' : 'have'} this open too.
        </Text>
      )}
      {isBehind && (
        <Notice tone="caution">
          <Heading>Changed by a colleague</Heading>
          <Content>
            <Flex direction="column" gap="regular">
              <Text>
                {saved} {hasUnsavedWork && 'Your changes are still here, and not saved.'}
              </Text>
              {hasUnsavedWork ? (
                <Button onPress={() => setComparing(true)}>Compare the two</Button>
              ) : (
                <Button onPress={() => void refetch()}>Show what it is now</Button>
              )}
            </Flex>
          </Content>
        </Notice>
      )}
      <DialogContainer onDismiss={() => setComparing(false)}>
        {isComparing && (
          <TwoVersions
            list={list}
            id={id}
            start={start ?? mine}
            mine={mine}
            onKeepMine={onChange && (() => onChange(watched.version))}
            onTakeTheirs={() => void refetch()}
          />
        )}
      </DialogContainer>
    </>
  )
}

function timeOf(moment: string): string {
  return new Date(moment).toLocaleTimeString('en-GB', { timeStyle: 'short' })
}

export const controller = (
  config: FieldControllerConfig,
): FieldController<number | null> & { listKey: string } => ({
  listKey: config.listKey,
  fieldKey: config.fieldKey,
  label: config.label,
  description: config.description,
  graphqlSelection: config.fieldKey,
  defaultValue: null,
  deserialize: data => (data[config.fieldKey] as number | null) ?? null,
  serialize: value => ({ [config.fieldKey]: value }),
})
