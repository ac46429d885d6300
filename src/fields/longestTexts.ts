/** Characters of the texts that are shorter or longer than their kind (src/fields/textRules.ts). */
export const longestTexts = {
  Article: { summary: 1_000, originalText: 500_000 },
  Quote: { text: 5_000, overrideReason: 1_000 },
  Source: { text: 500_000 },
} as const
