/** A part of a whole, from 0 to 1, as SVG and CSS write it. */
export const percent = (part: number): string => `${(part * 100).toFixed(3)}%`
