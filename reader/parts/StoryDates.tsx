import { graphql, type ResultOf } from '../stet/graphql'
import { Moment } from './Moment'

export const storyDates = graphql(`
  fragment StoryDates on Article {
    publishedAt
    modifiedAt
    originalDateInWords
  }
`)

/** When a story was published and changed, and when it was written, as far as that is known. */
export function StoryDates({
  publishedAt,
  modifiedAt,
  originalDateInWords,
}: ResultOf<typeof storyDates>) {
  return (
    <p className="facts" lang="en">
      {publishedAt && (
        <span>
          Published <Moment at={publishedAt} />
        </span>
      )}
      {modifiedAt && (
        <span>
          Changed <Moment at={modifiedAt} toTheMinute />
        </span>
      )}
      {originalDateInWords && <span>Written {originalDateInWords}</span>}
    </p>
  )
}
