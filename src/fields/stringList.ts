import { g } from '@keystone-6/core'
import {
  type BaseFieldTypeInfo,
  type BaseListTypeInfo,
  type CommonFieldConfig,
  type FieldTypeFunc,
  fieldType,
} from '@keystone-6/core/types'

import { refusing } from './fieldHooks'
import { stringListRule } from './stringListRule'

const { maxEntries, tidy } = stringListRule

/**
 * A short list of names, keywords or addresses, in the order in which they were written.
 *
 * Stored as JSON, answered as `[String!]!`, edited one to a line. Blank entries and repeats are
 * dropped. `check` says what is wrong with an entry, as advice to the writer.
 */
export function stringList<L extends BaseListTypeInfo>({
  check,
  ...config
}: CommonFieldConfig<L, BaseFieldTypeInfo> & {
  check?: (entry: string) => string | undefined
}): FieldTypeFunc<L> {
  function* problems(entries: readonly string[]): Iterable<string> {
    if (entries.length > maxEntries) yield `write at most ${maxEntries} entries`
    for (const entry of entries) {
      const problem = stringListRule.problemIn(entry) ?? check?.(entry)
      if (problem) yield `${JSON.stringify(entry)}: ${problem}`
    }
  }

  return () =>
    fieldType({ kind: 'scalar', scalar: 'Json', mode: 'required' })({
      ...config,
      hooks: { ...config.hooks, validate: refusing(problems) },
      input: {
        create: {
          arg: g.arg({ type: g.list(g.nonNull(g.String)) }),
          resolve: value => tidy(value ?? []),
        },
        update: {
          arg: g.arg({ type: g.list(g.nonNull(g.String)) }),
          resolve: value => (value === undefined ? undefined : tidy(value ?? [])),
        },
      },
      output: g.field({
        type: g.nonNull(g.list(g.nonNull(g.String))),
        resolve: ({ value }) => (Array.isArray(value) ? value.map(String) : []),
      }),
      views: './admin/stringListView',
    })
}
