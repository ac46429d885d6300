import { escapeHtml } from './escapeHtml'

/** A piece of an XML document, written out. */
export type Xml = { readonly xml: string }

type Attributes = Readonly<Record<string, string | undefined>>

/**
 * An XML 1.0 element. Its text and its attributes are escaped, and without the characters that XML
 * cannot hold; white space in them stays as it is. An attribute that is undefined is left out.
 *
 * @param content its text, or the elements in it
 */
export function element(
  name: string,
  content: string | readonly Xml[] = '',
  attributes: Attributes = {},
): Xml {
  const inside =
    typeof content === 'string' ? escapeHtml(content) : content.map(({ xml }) => xml).join('')
  const opening = [name, ...Object.entries(attributes).flatMap(attribute)].join(' ')
  return { xml: inside === '' ? `<${opening}/>` : `<${opening}>${inside}</${name}>` }
}

/** The same as a list of one, or of none for a text that says nothing. */
export function elementUnlessEmpty(name: string, text: string, attributes?: Attributes): Xml[] {
  return text.trim() === '' ? [] : [element(name, text, attributes)]
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A whole document, in UTF-8. */
export function xmlDocument({ xml }: Xml): string {
  return `${declaration}${xml}\n`
}

/** A document with so much in it that it is written piece by piece. */
export async function* xmlInPieces(
  name: string,
  attributes: Attributes,
  pieces: AsyncIterable<readonly Xml[]>,
): AsyncGenerator<string> {
  yield `${declaration}<${[name, ...Object.entries(attributes).flatMap(attribute)].join(' ')}>`
  for await (const elements of pieces) yield elements.map(({ xml }) => xml).join('')
  yield `</${name}>\n`
}

function attribute([name, value]: [string, string | undefined]): string[] {
  // A line break in an attribute would be read as a space.
  return value === undefined ? [] : [`${name}="${escapeHtml(value).replaceAll(/\s/g, asEntity)}"`]
}

function asEntity(space: string): string {
  return space === ' ' ? space : `&#${space.charCodeAt(0)};`
}
