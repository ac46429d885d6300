/** npm `edtf` has no types: what the tests use of it. */
declare module 'edtf' {
  /** Milliseconds since 1970; an open end is infinite, an unknown one null. */
  type Parsed = { type: string; min: number | null; max: number | null }

  /** @throws when the text is not EDTF. */
  function edtf(text: string): Parsed
  export { edtf as default }
}
