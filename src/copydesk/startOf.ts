const longest = 60

/** The first words of a text, to name it by; “…” where something is left out. */
export function startOf(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const words = cut.replace(/\s+\S*$/, '').replace(/[\ud800-\udbff]$/, '')
  return `${words}…`
}
