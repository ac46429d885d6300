import { dayInWords, momentInWords } from '../words/momentInWords'

type Props = { at: string; toTheMinute?: boolean }

/** A moment, for readers and for machines. */
export function Moment({ at, toTheMinute = false }: Props) {
  return <time dateTime={at}>{toTheMinute ? momentInWords(at) : dayInWords(at)}</time>
}
