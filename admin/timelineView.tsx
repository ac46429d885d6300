import { useId } from 'react'

import { Field as FieldShell } from '@keystar/ui/field'
import { Flex } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { css, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'
import type { FieldController, FieldControllerConfig, FieldProps } from '@keystone-6/core/types'

import { timelineLayout } from '../src/dates/timelineLayout'
import { factualities } from '../src/editorial/factualities'
import { TimelineAxis } from './TimelineAxis'
import { TimelineMark, TimelineMarkPaint } from './TimelineMark'

type Entry = {
  id: string
  slug: string
  name: string
  factuality: string
  dateInWords: string | null
  earliestDate: string | null
  latestDate: string | null
}

const table = css({
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  width: '100%',
  'td, th': {
    borderBottom: `1px solid ${tokenSchema.color.border.muted}`,
    fontWeight: 'normal',
    overflowWrap: 'break-word',
    padding: tokenSchema.size.space.regular,
    textAlign: 'start',
    verticalAlign: 'middle',
  },
  'td:last-child, th:last-child': { padding: 0, position: 'relative' },
})

/**
 * When an article's events happened, as far as the story says: a table with a picture in its last
 * column, so that there is one thing to read for everybody (see src/dates/timelineLayout.ts).
 */
export function Field({ field, value }: FieldProps<typeof controller>) {
  const paint = useId()
  if (value.length === 0) return null
  const { rows, undated, ticks, broken } = timelineLayout(
    value.map(entry => ({ ...entry, earliest: entry.earliestDate, latest: entry.latestDate })),
  )
  return (
    <FieldShell label={field.label} description={field.description} labelElementType="span">
      {props => (
        <Flex {...props} direction="column" gap="regular">
          {rows.length > 0 && (
            <table className={table} aria-label={field.label}>
              <colgroup>
                <col style={{ width: '38%' }} />
                <col />
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">
                    <Text weight="medium">Event</Text>
                  </th>
                  <th scope="col" aria-label="When" style={{ height: 28 }}>
                    <TimelineAxis ticks={ticks} />
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(row => (
                  <tr key={row.event.id}>
                    <th scope="row">
                      <Told {...row.event} />
                    </th>
                    <td>
                      <TimelineMark
                        row={row}
                        title={`${row.event.name}: ${told(row.event)}`}
                        isHollow={!isSaidToHaveHappened(row.event)}
                        ticks={ticks}
                        broken={broken}
                        paint={paint}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <TimelineMarkPaint id={paint} />
          <Text color="neutralSecondary" size="small">
            The events as they were last saved. A bar is as long as the date leaves open, or as the
            event lasted; where it fades, no end is known. A dot is a single day. What was only
            announced or threatened, or did not occur, is hollow.
          </Text>
          {broken.map(({ firstDay, lastDay }) => (
            <Text key={firstDay} color="neutralSecondary" size="small">
              The hatched stretch is not to scale: {firstDay} to {lastDay}.
            </Text>
          ))}
          {undated.length > 0 && (
            <section aria-label="Without a date">
              <Flex direction="column" gap="large">
                <Text weight="medium">Without a date</Text>
                {undated.map(event => (
                  <Told key={event.id} {...event} />
                ))}
              </Flex>
            </section>
          )}
        </Flex>
      )}
    </FieldShell>
  )
}

function Told(event: Entry) {
  return (
    <Flex direction="column" gap="regular">
      <TextLink href={`/events/${event.id}`}>{event.name}</TextLink>
      <Text color="neutralSecondary" size="small">
        {told(event)}
      </Text>
    </Flex>
  )
}

/** “in early October 2019; occurred” */
function told({ dateInWords, factuality }: Entry): string {
  const label = factualities.find(({ value }) => value === factuality)?.label.toLowerCase()
  return [dateInWords, label].filter(Boolean).join('; ')
}

function isSaidToHaveHappened({ factuality }: Entry): boolean {
  return factualities.some(each => each.value === factuality && each.isSaidToHaveHappened)
}

const entry = '{ id slug name factuality dateInWords earliestDate latestDate }'

export const controller = (config: FieldControllerConfig): FieldController<Entry[]> => ({
  fieldKey: config.fieldKey,
  label: config.label,
  description: config.description,
  graphqlSelection: `${config.fieldKey} ${entry}`,
  defaultValue: [],
  deserialize: data => (data[config.fieldKey] as Entry[] | null) ?? [],
  serialize: () => ({}),
})
