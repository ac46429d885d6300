import { type RefObject } from 'react'

import { useList } from '@keystone-6/core/admin-ui/context'

import { headlineBlock, summaryBlock } from '../../src/copydesk/issue'
import type { Change } from '../../src/copydesk/tidy'
import { bodyEditor } from './bodyEditor'
import { changeBody } from './changeBody'
import { changeInput } from './changeInput'
import { inputLabelled } from './inputLabelled'
import { selectInBody } from './selectInBody'

type Place = { block: number | null; start: number; end: number }

/** The article's form on the page, as the copy desk reaches into it. */
export function useArticleForm(editor: RefObject<HTMLElement | null>) {
  const { fields } = useList('Article')
  const inputOf = (field: string) => inputLabelled(fields[field]?.label ?? field, editor.current)

  return {
    /** Selects a place of the story and brings it into sight. */
    select({ block, start, end }: Place) {
      if (block === null) return
      const body = bodyEditor(editor.current)
      if (block >= 0) return body && selectInBody(body, { block, start, end })
      const input = inputOf(block === headlineBlock ? 'headline' : 'summary')
      input?.focus()
      input?.setSelectionRange(start, end)
      input?.scrollIntoView({ block: 'nearest' })
    },

    /** Makes changes of the story's texts, as if they were typed. */
    async change(changes: readonly Change[]) {
      const of = (wanted: number) => changes.filter(({ block }) => block === wanted)
      const [headline, summary] = [inputOf('headline'), inputOf('summary')]
      // The form makes a field's change in what it was when last shown: two at once, and one is lost.
      if (headline) changeInput(headline, of(headlineBlock))
      await shown()
      if (summary) changeInput(summary, of(summaryBlock))
      await shown()
      const body = bodyEditor(editor.current)
      if (body) changeBody(body, changes)
    },
  }
}

const shown = () => new Promise(resolve => setTimeout(resolve))
