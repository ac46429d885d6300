import type { Extension } from 'mdast-util-from-markdown'

/**
 * Reads a line ending inside a paragraph as the space it stands for in CommonMark: a file may be
 * wrapped where its writers like, and the story goes on. A line break is written as one (a backslash
 * before the line ending), or as `&#xA;` where a line cannot end.
 */
export const wrappedLines = {
  exit: {
    lineEnding(token) {
      const context = this.stack.at(-1)
      if (!context || !('children' in context)) return
      if (this.data.atHardBreak) {
        this.data.atHardBreak = undefined
        return
      }
      const { canContainEols, enter, exit } = this.config
      if (this.data.setextHeadingSlurpLineEnding || !canContainEols.includes(context.type)) return
      enter.data?.call(this, token)
      exit.data?.call(this, token)
      const text = context.children.at(-1)
      if (text?.type === 'text') text.value = text.value.replace(/(?:\r\n|[\r\n])$/, ' ')
    },
  },
} satisfies Extension
