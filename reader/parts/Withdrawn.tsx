import { graphql, type ResultOf } from '../stet/graphql'
import { Moment } from './Moment'

export const withdrawnFields = graphql(`
  fragment Withdrawn on Article {
    withdrawnReason
    withdrawnAt
  }
`)

/** What stands where a story was that has been taken back. */
export function Withdrawn({ withdrawnReason, withdrawnAt }: ResultOf<typeof withdrawnFields>) {
  return (
    <main id="content" className="notice">
      <h1>This story has been withdrawn</h1>
      <p>{withdrawnReason}</p>
      {withdrawnAt && (
        <p className="facts">
          <span>
            Withdrawn <Moment at={withdrawnAt} toTheMinute />
          </span>
        </p>
      )}
    </main>
  )
}
