import { correctionKinds } from '../editorial/correctionKinds'
import type { PublicCorrection } from './publicStory'

/** A correction in one line: “Correction, 2020-01-14: The talks were in Stockholm.” */
export function correctionNote({ kind, text, publishedAt }: PublicCorrection): string {
  const label = correctionKinds.find(({ value }) => value === kind)?.label ?? kind
  return `${label}, ${publishedAt.slice(0, 10)}: ${text}`
}
