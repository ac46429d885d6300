import { useMemo } from 'react'

import { useList } from '@keystone-6/core/admin-ui/context'

import { blockTexts } from '../../src/copydesk/bodyText'
import type { Story } from '../../src/copydesk/story'
import type { SavedDesk } from './useSavedDesk'

/** The story as it stands in the form, saved or not, with what it links as that was last saved. */
export function useStoryOnPage(
  values: Record<string, unknown>,
  links: SavedDesk['links'] | undefined,
): Story | undefined {
  const { fields } = useList('Article')
  return useMemo(() => {
    const written = (key: string): string => {
      const value = fields[key]?.controller.serialize(values[key])[key]
      return typeof value === 'string' ? value : ''
    }
    return (
      links && {
        headline: written('headline'),
        summary: written('summary'),
        blocks: blockTexts(values.body),
        originalDate: written('originalDate') || null,
        ...links,
      }
    )
  }, [fields, values, links])
}
