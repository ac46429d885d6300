import type { ErrorCode, YAMLError } from 'yaml'

const faults = {
  ALIAS_PROPS: 'write the value itself, without *',
  BAD_ALIAS:
    'write the value itself: a text that begins with * or & needs quotation marks around it',
  BAD_COLLECTION_TYPE: 'take the tag (!…) out',
  BAD_DIRECTIVE: 'take this line out: a line cannot begin with %',
  BAD_DQ_ESCAPE:
    'a \\ between double quotation marks must be written \\\\; or put the text between single ones',
  BAD_INDENT: 'this line is not indented like the ones beside it; use as many spaces',
  BAD_PROP_ORDER: 'take out what stands before the value',
  BAD_SCALAR_START: 'a text cannot begin with this character; put quotation marks around the text',
  BLOCK_AS_IMPLICIT_KEY:
    'there is a second ": " on this line; put quotation marks around the text after the first',
  BLOCK_IN_FLOW:
    'a list in [ ] cannot hold lines that begin with "- "; write it one way or the other',
  DUPLICATE_KEY: 'this field is written twice in one item; keep one of them',
  IMPOSSIBLE: 'this is not YAML; compare it with the example in docs/story-packages.md',
  KEY_OVER_1024_CHARS: 'the name of a field is too long; is a ":" missing before it?',
  MISSING_CHAR:
    'something is missing: a quotation mark, a bracket, a comma or a ":" with a space after',
  MULTILINE_IMPLICIT_KEY:
    'a line is missing its ":", or a text of several lines needs quotation marks or >- before it',
  MULTIPLE_ANCHORS: 'take the &… out',
  MULTIPLE_DOCS: 'a package holds one story; take the line --- and what follows out',
  MULTIPLE_TAGS: 'take the tags (!…) out',
  NON_STRING_KEY: 'the name of a field is a word, without quotation marks or brackets',
  RESOURCE_EXHAUSTION: 'this is nested too deeply for a story',
  TAB_AS_INDENT: 'a line cannot begin with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'take the tag (!…) out; put quotation marks around a text that begins with !',
  UNEXPECTED_TOKEN:
    'this does not belong here; a text with special characters needs quotation marks around it',
} satisfies Record<ErrorCode, string>

/** Some of the parser's codes stand for several things, which its messages tell apart. */
const byMessage = [
  ['Missing closing', 'this text is opened by a quotation mark that is not closed; close it'],
  ['Implicit map keys', 'this is not a field; write "name: value", with a space after the colon'],
  ['Implicit keys', 'this is not a field; write "name: value", with a space after the colon'],
  ['Missing space after :', 'write a space after the colon'],
  [
    'Comments must be',
    'write a space before the #, or quotation marks around a text that holds one',
  ],
  [
    'Sequence item without',
    'begin every entry of the list with "- ", or indent this line like the ones above it',
  ],
  ['Flow sequence', 'a bracket that was opened above is not closed; close it'],
  ['Flow map', 'a bracket that was opened above is not closed; close it'],
] as const

/** What the YAML parser found, in a reporter's words: what is wrong and what to write. */
export function yamlFault({ code, message }: YAMLError): string {
  return byMessage.find(([start]) => message.startsWith(start))?.[1] ?? faults[code]
}
