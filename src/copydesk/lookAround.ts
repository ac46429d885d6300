/** The characters beside a place, '' at the ends of the text. */
export function lookAround(text: string, start: number, end: number) {
  const [before = ''] = /.$/su.exec(text.slice(Math.max(0, start - 2), start)) ?? []
  const [after = ''] = /^./su.exec(text.slice(end, end + 2)) ?? []
  return { before, after }
}
