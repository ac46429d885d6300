import type { Addresses } from '../addresses'
import { escapeHtml, escapeLines } from '../escapeHtml'
import type { ToldQuote } from '../loadPublicQuote'
import { linkEmbed } from './linkEmbed'
import type { OEmbed, Room } from './oEmbed'

const widest = 550
const narrowest = 220

/**
 * A quote as a rich embed: its words, where they come from in one sentence, and a link to the
 * article. Where there is no room for that, a link to the quote.
 *
 * The height is an estimate for 16-pixel type, for the text flows as the page that embeds it has it.
 */
export function quoteEmbed(quote: ToldQuote, room: Room, addresses: Addresses): OEmbed {
  const width = Math.min(widest, room.width)
  const height = heightOf([`“${quote.text}”`, quote.sentence, quote.article.headline], width)
  const url = addresses.quote(quote.slug)
  const title = quote.kind === 'indirect' ? quote.text : `“${quote.text}”`
  const author = quote.speaker && {
    author_name: quote.speaker.name,
    author_url: addresses.person(quote.speaker.slug),
  }
  if (width < narrowest || height > room.height) return linkEmbed({ title, ...author }, addresses)
  return {
    type: 'rich',
    version: '1.0',
    title,
    ...author,
    provider_url: addresses.reader,
    html: htmlOf(quote, title, url, addresses),
    width,
    height,
  }
}

function htmlOf(quote: ToldQuote, words: string, url: string, addresses: Addresses): string {
  const { language, sentence, article } = quote
  return (
    `<blockquote class="stet-quote" cite="${escapeHtml(url)}" lang="${escapeHtml(language)}">` +
    `<p>${escapeLines(words)}</p>` +
    `<footer>${escapeHtml(sentence)} ` +
    `<cite><a href="${escapeHtml(addresses.article(article.slug))}">${escapeHtml(article.headline)}</a></cite>` +
    '</footer></blockquote>'
  )
}

/** Of paragraphs of 16-pixel type with a margin around each and an indent at both sides. */
function heightOf(paragraphs: readonly string[], width: number): number {
  const [lineHeight, margin, indent, characterWidth] = [24, 16, 40, 8]
  const perLine = Math.max(1, Math.floor((width - 2 * indent) / characterWidth))
  const lines = paragraphs
    .flatMap(paragraph => paragraph.split('\n'))
    .map(line => Math.max(1, Math.ceil(line.length / perLine)))
    .reduce((sum, count) => sum + count, 0)
  return lines * lineHeight + (paragraphs.length + 1) * margin
}
