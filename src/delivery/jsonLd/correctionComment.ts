import type { CorrectionComment } from 'schema-dts'

import { correctionKinds } from '../../editorial/correctionKinds'
import type { PublicCorrection } from '../publicStory'
import { identified } from './node'

/** What readers were told about a change; its name is the kind of it, such as Clarification. */
export function correctionComment(correction: PublicCorrection): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    ...identified('Correction', correction),
    name: correctionKinds.find(({ value }) => value === correction.kind)?.label,
    text: correction.text,
    datePublished: correction.publishedAt,
  }
}
