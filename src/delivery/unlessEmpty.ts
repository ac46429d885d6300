/** What a field says; undefined, which JSON leaves out, when that is nothing. */
export function unlessEmpty<Value extends string | readonly unknown[]>(
  value: Value,
): Value | undefined {
  return value.length === 0 ? undefined : value
}
