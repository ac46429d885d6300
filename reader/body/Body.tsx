import { Fragment } from 'react'

import { blockTexts } from '../../src/copydesk/bodyText'
import { isNode } from '../../src/copydesk/documentNode'
import { graphql, type ResultOf } from '../stet/graphql'
import { BodyNode } from './BodyNode'
import { QuoteNote, quoteNote } from './QuoteNote'
import { quotedPlaces } from './quotedPlaces'

export const bodyFields = graphql(
  `
    fragment Body on Article {
      body {
        document
      }
      annotations {
        block
        start
        end
        state
        quote {
          ...QuoteNote
        }
      }
    }
  `,
  [quoteNote],
)

/**
 * A story’s text. Its quotations are marked and numbered, and a note to each stands by the paragraph
 * where it comes first: in the margin of a wide page, under the paragraph on a narrow one.
 */
export function Body({ body, annotations }: ResultOf<typeof bodyFields>) {
  const blocks = Array.isArray(body?.document) ? body.document.filter(isNode) : []
  const places = quotedPlaces(annotations, blockTexts(blocks))
  const noted = new Set(places.filter(place => place.isFirst).map(place => place.block))
  return (
    <div className="body">
      {blocks.map((block, index) => {
        const here = places.filter(place => place.block === index)
        return (
          <Fragment key={index}>
            <div className="passage">
              <BodyNode node={block} start={0} places={here} />
            </div>
            {noted.has(index) && (
              <ol className={`notes rows-${rowsFrom(index, blocks.length, noted)}`} role="list">
                {here
                  .filter(place => place.isFirst)
                  .map(({ quote, number, state }) => (
                    <QuoteNote
                      key={number}
                      quote={quote}
                      number={number}
                      isAltered={state === 'altered'}
                    />
                  ))}
              </ol>
            )}
          </Fragment>
        )
      })}
    </div>
  )
}

/** As many as styles/body.css has rules for. */
const mostRows = 6

/** How many paragraphs a note may stand beside before the next one needs the margin. */
function rowsFrom(index: number, count: number, noted: ReadonlySet<number>): number {
  const next = [...noted].filter(other => other > index)
  return Math.min(mostRows, Math.min(count, ...next) - index)
}
