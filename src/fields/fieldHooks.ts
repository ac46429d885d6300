type Written = { resolvedData: object; fieldKey: string }

function valueOf({ resolvedData, fieldKey }: Written): unknown {
  const values: Record<string, unknown> = { ...resolvedData }
  return values[fieldKey]
}

/**
 * `validate` hooks that refuse a written value for each problem found in it.
 *
 * A problem is advice: Keystone puts the list's and the field's name before it. A field that is
 * not written is not asked about.
 */
export function refusing<Value>(problems: (value: Value) => Iterable<string>) {
  const validate = (args: Written & { addValidationError(message: string): void }) => {
    const value = valueOf(args)
    if (value === undefined || value === null) return
    for (const problem of problems(value as Value)) args.addValidationError(problem)
  }
  return { create: validate, update: validate }
}

/** `resolveInput` hooks that bring a written text into its canonical form. */
export function rewriting(rewrite: (value: string) => string) {
  const resolveInput = (args: Written) => {
    const value = valueOf(args)
    return typeof value === 'string' ? rewrite(value) : (value as null | undefined)
  }
  return { create: resolveInput, update: resolveInput }
}
