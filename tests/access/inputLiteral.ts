/**
 * An input value as GraphQL text. Enumerations must not be in it: a text looks the same in JSON.
 */
export function inputLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inputLiteral).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : [`${key}: ${inputLiteral(field)}`],
  )
  return `{ ${fields.join(', ')} }`
}
