import { Document, isMap, parse, Scalar } from 'yaml'

/** How and where a scalar is to be written. */
export type ScalarPlace = {
  /** As the one it replaces was written; left out, as suits the value. */
  style?: Scalar.Type
  /** Whether it stands between brackets or braces. */
  isFlow?: boolean
  /** The indentation of the key or the dash before it. */
  indent?: string
  /** By how much more the lines below the first are indented. */
  step?: number
  /** Where a long one is folded, counted from the indentation; 0 for never. */
  width?: number
}

/** The width at which texts are folded that nobody has folded yet. */
export const usualWidth = 100

/**
 * A text or a number as YAML writes it, so that readers of YAML 1.2 and 1.1 alike take a text for a
 * text: `no`, `2019` and `2019-10-01` are quoted. What follows the first line is indented.
 */
export function yamlScalar(value: string | number, place: ScalarPlace = {}): string {
  const { isFlow = false, indent = '', step = 2, width = usualWidth } = place
  const scalar = new Scalar(value)
  scalar.type = styleOf(value, place)
  const document = new Document({ k: scalar })
  if (isMap(document.contents)) document.contents.flow = isFlow
  const written = document.toString({
    indent: step,
    lineWidth: isFlow ? 0 : width,
    minContentWidth: 0,
    doubleQuotedAsJSON: true,
  })
  const text = isFlow
    ? written.slice('{ k: '.length, -' }\n'.length)
    : written.slice('k: '.length, -1)
  return text.replaceAll(shownAsNothing, escaped).replaceAll(/\n(?=[^\n])/g, `\n${indent}`)
}

function styleOf(value: string | number, { style, isFlow }: ScalarPlace): Scalar.Type | undefined {
  if (typeof value === 'number') return 'PLAIN'
  if (value.search(shownAsNothing) !== -1) return 'QUOTE_DOUBLE'
  const isBlock = style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL'
  if (style && !(isBlock && isFlow)) return style
  if (isFlow) return isMistakable(value) ? 'QUOTE_DOUBLE' : 'PLAIN'
  if (value.includes('\n')) return 'BLOCK_LITERAL'
  if (value.length > usualWidth - 20) return 'BLOCK_FOLDED'
  return isMistakable(value) ? 'QUOTE_DOUBLE' : 'PLAIN'
}

/** Whether a text that is not quoted would be something else to some reader of YAML. */
export function isMistakable(text: string): boolean {
  return (['1.1', '1.2'] as const).some(version => {
    try {
      return parse(text, { version, logLevel: 'silent' }) !== text
    } catch {
      return true
    }
  })
}

/** What some readers take for the end of a line, or skip, and people cannot see. */
const shownAsNothing = /[\x7F-\x9F\u2028\u2029\uFEFF]/g

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/**
 * The style, indentation and width of a scalar that is there, so that a new one is laid out like it.
 *
 * @param indent of the key or the dash before it
 */
export function placeOf({ type, value }: Scalar, source: string, indent: string): ScalarPlace {
  if (type === undefined || typeof value !== 'string') return { indent }
  // Whoever wrote an unquoted text that old readers mistake did not mind.
  const isOwn = type !== 'PLAIN' || isMistakable(value)
  const style = isOwn ? { style: type as Scalar.Type } : {} // the parser sets no other
  const [first = '', ...below] = source.split(/\r?\n/)
  const isBlock = type.startsWith('BLOCK')
  const filled = below.filter(line => line.trim() !== '')
  const [line] = filled
  if (line === undefined) return { ...style, indent, width: 0 }

  const step = Math.max(line.search(/\S/) - indent.length, 1)
  const longest = Math.max(...(isBlock ? filled : [first, ...filled]).map(({ length }) => length))
  const isFolded = filled.length > 1 || !isBlock || longest <= usualWidth
  return { ...style, indent, step, width: isFolded ? Math.max(longest - indent.length, 20) : 0 }
}
