import path from 'node:path'

/** The story Stet comes with. */
export const bundledStory = path.resolve(
  'seed/stories/us-hopes-to-restart-diplomatic-talks-with-north-korea',
)
