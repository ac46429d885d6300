/** Rows of cells as a Markdown table, aligned as Prettier aligns it. The first row is the heading. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [heading = []] = rows
  const widths = heading.map((_, column) =>
    Math.max(3, ...rows.map(row => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[], fill: string) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`
  const ruler = line([], '-')
  return [line(heading, ' '), ruler, ...rows.slice(1).map(row => line(row, ' '))].join('\n')
}
