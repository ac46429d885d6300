import { Fragment } from 'react'

import { pathTo } from '../stet/pathTo'
import { cutRun } from './cutRun'
import type { QuotedPlace } from './quotedPlaces'

export type Quoted = QuotedPlace<{ slug: string | null }>

type Props = { text: string; start: number; places: readonly Quoted[] }

/** A run of a story’s text with the quotations in it marked, and numbered where they end. */
export function QuotedRun({ text, start, places }: Props) {
  return cutRun(text, start, places).map(({ text: words, within: [place], numbered }, at) => (
    <Fragment key={at}>
      {place ? <q cite={pathTo.quote(place.quote)}>{words}</q> : words}
      {numbered.map(({ id, number }) => (
        <sup key={id}>
          <a
            id={id}
            className="number"
            href={`#note-${number}`}
            aria-label={`Note ${number}: who said it`}
          >
            {number}
          </a>
        </sup>
      ))}
    </Fragment>
  ))
}
