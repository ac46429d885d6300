import { useRef } from 'react'

import { css } from '@keystar/ui/style'
import { type controller, Field as DocumentField } from '@keystone-6/fields-document/views'
import type { FieldProps } from '@keystone-6/core/types'

import { CopyDeskPanel } from './copydesk/CopyDeskPanel'
import { restoreCursor } from './copydesk/restoreCursor'
import { useResets } from './useResets'

// Tall enough to read a few paragraphs in, short enough to leave the panel in sight.
const layout = css({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '[data-slate-editor]': { height: '20rem' },
})

/** The body in Keystone's editor and, once the story has been saved, the copy desk under it. */
export function Field(props: FieldProps<typeof controller>) {
  const editor = useRef<HTMLDivElement>(null)
  const resets = useResets(props.value)
  const { id }: { id?: unknown } = { ...props.itemValue }
  return (
    <div className={layout}>
      <div ref={editor} onFocus={({ currentTarget }) => restoreCursor(currentTarget)}>
        <DocumentField key={resets} {...props} />
      </div>
      {typeof id === 'string' && (
        <CopyDeskPanel
          id={id}
          editor={editor}
          values={{ ...props.itemValue, body: props.value }}
          isReadOnly={props.onChange === undefined}
        />
      )}
    </div>
  )
}
