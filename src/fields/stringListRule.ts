const maxEntryLength = 300

/** What a short list of names, keywords or addresses may hold. */
export const stringListRule = {
  maxEntries: 100,
  /** The form in which entries are kept: trimmed, without blank ones and repeats. */
  tidy: (entries: readonly string[]): string[] => [
    ...new Set(entries.map(entry => entry.trim()).filter(entry => entry !== '')),
  ],
  /** What is wrong with a tidy entry, as advice to the writer. */
  problemIn: (entry: string): string | undefined => {
    if (entry.length > maxEntryLength) return `write at most ${maxEntryLength} characters`
    if (/[\p{Cc}\p{Cs}]/u.test(entry)) return 'write it without control characters or broken emoji'
    return undefined
  },
}
