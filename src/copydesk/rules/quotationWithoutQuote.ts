import { wordCount } from '../bodyText'
import type { Issue } from '../issue'
import { overlap, type Place } from '../placesOf'
import { quotedPassages } from '../quotedPassages'
import { quotesInBody } from '../quotesInBody'
import { startOf } from '../startOf'
import type { Story } from '../story'

/** Fewer words between marks may be a name or a term; after “said” they are somebody’s. */
const fewestWords = 3

const verbs =
  '(?:said|says|say|saying|told|tells|telling|added|adds|asked|asks|replied|replies|wrote|writes|called|calls|warned|warns|insisted|insists|stated|states|announced|declared|claimed|claims|promised|promises|tweeted|posted)'
const before = new RegExp(`\\b${verbs}\\b[^.!?“”]{0,80}$`, 'i')
const after = new RegExp(`^[”"’]?[,.]?[”"’]?\\s+(?:[\\p{L}.’‘]+\\s+){0,4}${verbs}\\b`, 'iu')

/** A quotation in the body that no quote of the story stands for. */
export function quotationWithoutQuote(story: Story): Issue[] {
  const known = [...quotesInBody(story).values()].flatMap(({ places }) => places)
  return quotedPassages(story.blocks)
    .filter(passage => !known.some(place => overlap(place, passage)))
    .flatMap((place): Issue[] => {
      const text = story.blocks[place.block] ?? ''
      const words = text.slice(place.start, place.end)
      if (wordCount(words) < fewestWords && !isAttributed(text, place)) return []
      if (wordCount(words) === 0) return []
      const message = `“${startOf(words)}” has no quote of its own: add one that says who said it and where, or take the marks off.`
      return [{ rule: 'quotationWithoutQuote', severity: 'warning', message, ...place }]
    })
}

function isAttributed(text: string, { start, end }: Place): boolean {
  return (
    before.test(text.slice(Math.max(0, start - 120), start - 1)) ||
    after.test(text.slice(end, end + 100))
  )
}
