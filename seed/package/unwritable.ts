/**
 * Characters that no body.md may hold: they show as nothing, and where Markdown has to write a
 * character by its number it cannot write these (CommonMark reads U+FFFD instead).
 */
export const unwritable =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Surrogate}\p{Noncharacter_Code_Point}]/gu
