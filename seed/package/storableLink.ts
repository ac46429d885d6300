import { isWebLink } from '../../src/fields/isWebLink'

/**
 * Whether a body may link to an address: a web address, and one that Keystone's document field takes.
 *
 * That field refuses an address that means another one once every `%…` in it is read as the character
 * it stands for, which may hide where it leads: `%2F`, `%3F`, `%25` and the like. It reads them with
 * @braintree/sanitize-url 7; this does the same, for web addresses.
 */
export function isStorableLink(href: string): boolean {
  if (!isWebLink(href)) return false
  const plain = readEncoded(href)
  return plain === href || normal(plain) === normal(href)
}

const control = /[\u0000-\u001F\u007F-\u009F\u2000-\u200D\uFEFF]/g
const codedCharacter = /&#(\w+);?/g
const codedControl = /&(?:newline|tab);/gi
const escapedSpace = /(?:\\|%5[cC])(?:%(?:6[eE]|72|74)|[nrt])/g

function readEncoded(href: string): string {
  let [before, plain] = ['', decoded(href)]
  while (before !== plain) {
    before = plain
    plain = decoded(
      plain
        .replace(control, '')
        .replace(codedCharacter, (_, code: string) => String.fromCharCode(Number(code)))
        .replace(codedControl, '')
        .replace(control, '')
        .replace(escapedSpace, '')
        .trim(),
    )
  }
  return plain
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href // a % that encodes nothing
  }
}

function normal(href: string): string | undefined {
  const address = href.replaceAll('\\', '/')
  return URL.canParse(address) ? new URL(address).href : undefined
}
