import { useState } from 'react'

import { ActionButton } from '@keystar/ui/button'
import { Field as FieldShell } from '@keystar/ui/field'
import { Flex } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import type { FieldController, FieldControllerConfig, FieldProps } from '@keystone-6/core/types'

import { revisionKinds } from '../src/editorial/revisionKinds'
import { momentInWords } from './momentInWords'
import { PublishingDifferences } from './PublishingDifferences'
import { RevisionDifferences } from './RevisionDifferences'

type Revision = {
  id: string
  number: number
  kind: string
  reason: string
  madeAt: string
  madeBy: { name: string } | null
}

/** An item's history: each revision, and on demand what it changed (see src/fields/history.ts). */
export function Field({ field, value, itemValue }: FieldProps<typeof controller>) {
  const [open, setOpen] = useState<string>()
  const latest = value[0]?.id
  const article = revisedBy(itemValue)
  return (
    <FieldShell label={field.label} description={field.description}>
      {props => (
        <Flex {...props} direction="column" gap="regular" elementType="section">
          {article && latest && <PublishingDifferences article={article} copy={latest} />}
          {value.length === 0 && <Text>Nothing has been changed yet.</Text>}
          {value.map((revision, index) => (
            <Flex key={revision.id} direction="column" gap="small">
              <Flex alignItems="center" gap="regular" wrap>
                <Text weight="medium">
                  {revision.number}. {labelOf(revision.kind)}
                </Text>
                <Text color="neutralSecondary">
                  {revision.madeBy?.name ?? 'Stet'}, {momentInWords(revision.madeAt)}
                </Text>
                <ActionButton
                  aria-expanded={open === revision.id}
                  onPress={() => setOpen(open === revision.id ? undefined : revision.id)}
                >
                  What changed
                </ActionButton>
              </Flex>
              {revision.reason && <Text>{revision.reason}</Text>}
              {open === revision.id && (
                <RevisionDifferences id={revision.id} before={value[index + 1]?.id} />
              )}
            </Flex>
          ))}
        </Flex>
      )}
    </FieldShell>
  )
}

/** The id of the article that an item is the working copy of, if it is one. */
function revisedBy(item: object): string | undefined {
  const { revisionOf }: { revisionOf?: { value?: { id: string } | null } } = item
  return revisionOf?.value?.id
}

function labelOf(kind: string): string {
  return revisionKinds.find(({ value }) => value === kind)?.label ?? kind
}

export const controller = (config: FieldControllerConfig): FieldController<Revision[]> => ({
  fieldKey: config.fieldKey,
  label: config.label,
  description: config.description,
  graphqlSelection: `${config.fieldKey} { id number kind reason madeAt madeBy { name } }`,
  defaultValue: [],
  deserialize: data => (data[config.fieldKey] as Revision[] | null) ?? [],
  serialize: () => ({}),
})
