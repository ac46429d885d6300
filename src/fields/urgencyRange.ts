/** From "drop everything" to "whenever" (IPTC). */
export const urgencyRange = { min: 1, max: 9 } as const
