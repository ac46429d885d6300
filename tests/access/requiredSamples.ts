/** What the walks pass where the schema asks for something, by the field's and argument's name, or its type. */
const samples: Readonly<Record<string, unknown>> = {
  'dismissArticle.key': '["countryAbbreviation","","Us"]#1',
  'dismissArticles.key': '["countryAbbreviation","","Us"]#1',
  'searchArticles.query': 'story', // which the public articles of the worlds are called
  key: 'Article',
  kind: 'correction',
  'String!': 'Canary',
  'Int!': 1,
  'Boolean!': true,
  'DateTime!': '2987-03-01T00:00:00.000Z',
}

/**
 * A value for each argument that cannot be left out.
 *
 * @throws when there is no sample for one: a new kind of argument needs one here
 */
export function requiredSamples(
  field: string,
  args: readonly { name: string; type: unknown; defaultValue?: unknown }[],
): Record<string, unknown> {
  const required = args.filter(
    ({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined,
  )
  return Object.fromEntries(
    required.map(({ name, type }) => {
      const sample = samples[`${field}.${name}`] ?? samples[name] ?? samples[String(type)]
      if (sample === undefined) throw new Error(`${field}(${name}:) is new: give it a sample`)
      return [name, sample]
    }),
  )
}
