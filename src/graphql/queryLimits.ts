/**
 * What one request to the GraphQL endpoint may cost.
 *
 * Every number is the highest that is still allowed. Unless a limit says otherwise it counts the
 * whole request text, operations that will not run and fragments that nothing uses included,
 * because validation walks them all. Keystone has no such limits of its own.
 */
export const queryLimits = {
  /** UTF-16 units of query text: the Admin UI's longest has 3,000; long values are variables. */
  characters: 100_000,

  /** Lexical tokens: parsing and validation take time and memory by the token. */
  tokens: 10_000,

  /** Brackets of any kind inside each other: the parser recurses into each of them. */
  brackets: 100,

  /** Only one operation runs, but all are validated; a tool's saved tabs fit in ten. */
  operations: 10,

  /** Fragments, used or not: validation compares them pair by pair. */
  fragments: 50,

  /** Directives as written: each is looked up for every node that it stands on. */
  directives: 50,

  /** Fields at the top of one operation: each is a query or mutation, a sign-in say, of its own. */
  rootFields: 20,

  /** Fields inside each other, through fragments: the Admin UI's deepest query needs 7. */
  depth: 12,

  /** The same below `__schema` and `__type`: the standard introspection query needs 15. */
  introspectionDepth: 20,

  /** Selections inside each other, fragments included: validation recurses into each. */
  selectionSets: 60,

  /** Selected fields, every spread of a fragment counted again: the answer grows with them. */
  fields: 500,

  /** Renamed fields, every spread counted again: an alias runs the same field once more. */
  aliases: 20,

  /** To-many fields inside each other: each multiplies rows, and costs a statement a parent. */
  listLevels: 3,

  /**
   * Items an answer may hold if every page of it is full, those inside each item counted for each:
   * a page without `take` or `first` is full at what its field answers then, mostly a hundred. A plain
   * field that reads many (`jsonLd`) counts as those. Reading that many takes a second or two.
   */
  rows: 12_000,

  /** Lists and objects inside each other in an input value: filters are resolved by recursion. */
  inputDepth: 10,

  /** Entries of a list in an input value: each is a statement's parameter or an item to write. */
  listLength: 200,

  /** Values in all inputs together, a variable counted wherever it is used: each is resolved. */
  inputNodes: 2_000,

  /** Lists and objects inside each other in rich text: a list in a list in a layout is near 18. */
  jsonDepth: 40,

  /** Values in all rich text together: a paragraph is near 6, so this is a very long article. */
  jsonNodes: 50_000,

  /** Items of one page; negative (backwards from the end) is refused, it only serves cursors. */
  take: 100,

  /** Items of one page of a connection. Negative is refused, and so is 0, by the connection. */
  first: 100,

  /** Items passed over: the database reads and discards every one of them. Negative is refused. */
  skip: 10_000,
} satisfies Record<string, number>

/** The name of one limit. */
export type LimitName = keyof typeof queryLimits

/**
 * Names of arguments and input fields whose value is a rich-text document: free JSON, held to
 * `jsonDepth` and `jsonNodes` instead of the limits of other inputs. The name that counts is the
 * place's own, never the variable's, which the sender chooses.
 */
export const jsonKeys: ReadonlySet<string> = new Set(['body', 'content'])

/**
 * Names of arguments and input fields that hold a filter. Nothing inside one is free JSON, whatever
 * its name: a filter on a field called `content` could otherwise carry a statement of any size.
 */
export const filterKeys: ReadonlySet<string> = new Set(['where', 'cursor', 'orderBy'])
