import { graphql, type ResultOf } from '../stet/graphql'
import { correctionKinds } from '../words/kindsInWords'
import { wordFor } from '../words/wordFor'
import { Moment } from './Moment'

export const correctionFields = graphql(`
  fragment CorrectionNotice on Correction {
    id
    kind
    text
    publishedAt
  }
`)

type Props = { corrections: readonly ResultOf<typeof correctionFields>[] | null }

/** What readers are told about changes to a story, above it. */
export function Corrections({ corrections }: Props) {
  if (!corrections?.length) return null
  return (
    <section className="corrections" aria-label="Corrections">
      {corrections.map(({ id, kind, text, publishedAt }) => (
        <p key={id}>
          <b>{wordFor(correctionKinds, kind)}</b>
          {publishedAt && (
            <>
              {' '}
              <Moment at={publishedAt} />
            </>
          )}
          <span>{text}</span>
        </p>
      ))}
    </section>
  )
}
