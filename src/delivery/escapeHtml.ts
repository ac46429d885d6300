/** Characters that XML 1.0 cannot hold, not even escaped: most control characters, half an emoji. */
const noCharacters = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu

/** A text as it may stand in HTML and XML, between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(noCharacters, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** The same with its line breaks kept. */
export function escapeLines(text: string): string {
  return escapeHtml(text).replaceAll(/\r\n|[\r\n]/g, '<br/>')
}
