import type { MarkdownStyle } from './documentToMarkdown'

/** How a file writes what may be written in several ways, by its first use of each. */
export function markdownStyle(markdown: string): MarkdownStyle {
  const bullet = /^ {0,3}([*+-])[ \t]+\S/m.exec(markdown)?.[1]
  const ordered = /^ {0,3}\d+([.)])[ \t]/m.exec(markdown)?.[1]
  const emphasis = /(?<![*_\\\w])([*_])(?=[^\s*_])/.exec(markdown)?.[1]
  const rule = /^ {0,3}([*_-])(?:[ \t]*\1){2,}[ \t]*$/m.exec(markdown)?.[1]
  const isLoose = /^ {0,3}(?:[*+-]|\d+[.)])[ \t].*\r?\n[ \t]*\r?\n {0,3}(?:[*+-]|\d+[.)])[ \t]/m
  return {
    ...(isBullet(bullet) && { bullet }),
    ...((ordered === '.' || ordered === ')') && { bulletOrdered: ordered }),
    ...((emphasis === '*' || emphasis === '_') && { emphasis }),
    ...((rule === '*' || rule === '_' || rule === '-') && { rule }),
    isLoose: isLoose.test(markdown),
  }
}

function isBullet(mark: string | undefined) {
  return mark === '*' || mark === '+' || mark === '-'
}
