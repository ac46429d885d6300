import { z } from 'zod'

import type { Room } from './oEmbed'

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .optional()
  .transform(value => value ?? Infinity)

const schema = z.object({
  url: z.string().min(1).max(2_000),
  format: z.string().default('json'),
  maxwidth: pixels,
  maxheight: pixels,
})

/** One sentence a parameter: what is wrong with it. */
const advice: Record<string, string> = {
  url: 'Name the page to embed once, as url.',
  format: 'Name one format; json is the one there is.',
  maxwidth: 'Give maxwidth as a whole number of pixels.',
  maxheight: 'Give maxheight as a whole number of pixels.',
}

/**
 * What an oEmbed request asks for, or why it is refused: 400 for what no provider could answer, 501
 * for a format that this one does not have.
 */
export function readOEmbedRequest(
  query: unknown,
): { url: string; room: Room } | { status: 400 | 501; refusal: string } {
  const { data, error } = schema.safeParse(query)
  if (!data) {
    const name = String(error.issues[0]?.path[0])
    return { status: 400, refusal: advice[name] ?? 'Ask with ?url= and the address of a page.' }
  }
  if (data.format !== 'json')
    return { status: 501, refusal: 'Ask for format=json; there is no other.' }
  return { url: data.url, room: { width: data.maxwidth, height: data.maxheight } }
}
