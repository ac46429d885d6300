/** The paragraphs of a plain text: parted by empty lines, or by lines where it has no empty one. */
export function paragraphsOf(text: string): string[] {
  const paragraphs = text.trim().split(/\n\s*\n/)
  return paragraphs.length > 1 ? paragraphs : text.trim().split('\n')
}
