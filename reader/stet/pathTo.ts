import { addressesFor } from '../../src/delivery/addresses'

const here = addressesFor({ readerUrl: '', publicUrl: 'http://localhost' })

type Item = { slug: string | null }

/** The page of an item on this site. */
export const pathTo = {
  article: ({ slug }: Item) => here.article(slug ?? ''),
  person: ({ slug }: Item) => here.person(slug ?? ''),
  source: ({ slug }: Item) => here.source(slug ?? ''),
  event: ({ slug }: Item) => here.event(slug ?? ''),
  quote: ({ slug }: Item) => here.quote(slug ?? ''),
}
