import { contenderNames } from './contenders'
import { type Figure, figuresOf } from './figures'
import { inWords, type Promised } from './promises'
import { type ReadingName, readings } from './readings'

/** What one reading took in one archive, a line a contender, as a terminal shows it. */
export function readingTable(
  reading: ReadingName,
  stories: number,
  figures: readonly Figure[],
): string {
  const ofThis = figuresOf(figures, { reading, stories })
  const counts = [...new Set(ofThis.map(({ connections }) => connections))]
  const headings = counts.map(
    connections =>
      `${`req/s ×${connections}`.padStart(11)}${'p50'.padStart(8)}${'p99'.padStart(8)}` +
      `${'CPU ms'.padStart(9)}${'× floor'.padStart(8)}`,
  )
  const lines = contenderNames.flatMap(contender => {
    const cells = counts.map(connections => {
      const [figure] = figuresOf(ofThis, { contender, connections })
      const [floor] = figuresOf(ofThis, { contender: 'floor-db', connections })
      return figure ? cellsOf(figure, floor) : undefined
    })
    return cells.every(cell => cell === undefined)
      ? []
      : [`  ${contender.padEnd(15)}${cells.join('')}`]
  })
  return [
    `${reading}, ${readings[reading].title}; ${inWords(stories)} stories`,
    `  ${''.padEnd(15)}${headings.join('')}`,
    ...lines,
  ].join('\n')
}

function cellsOf({ perSecond, p50, p99, processor }: Figure, floor: Figure | undefined): string {
  const ratio = floor ? short(processor / floor.processor) : ''
  return (
    inWords(Math.round(perSecond)).padStart(11) +
    short(p50).padStart(8) +
    short(p99).padStart(8) +
    processor.toFixed(3).padStart(9) +
    ratio.padStart(8)
  )
}

/** What is promised, a line each, and whether it is kept. */
export function promiseTable(promised: readonly Promised[]): string {
  return promised
    .map(({ what, stories, value, limit }) => {
      const verdict =
        value === undefined ? 'not measured' : value <= limit ? 'kept' : 'MORE THAN PROMISED'
      return (
        `  ${what.padEnd(44)}${inWords(stories).padStart(8)} stories` +
        `${(value === undefined ? '–' : short(value)).padStart(9)}, at most ${short(limit)}: ${verdict}`
      )
    })
    .join('\n')
}

/** Three digits or so. */
function short(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3)
}
