import { element, type Xml, xmlDocument } from '../../src/delivery/xml'
import { contenderNames } from './contenders'
import { type Figure, figuresOf } from './figures'
import { busyConnections, inWords } from './promises'
import { type ReadingName, readings } from './readings'
import { apart, logScale, type Scale } from './plotScale'

const panel = { width: 470, height: 300 }
const area = { left: 58, right: 330, top: 48, bottom: 256 } // of a panel; names stand right of it
const lineHeight = 15

/** What each line looks like: the floor is dashed, and no two differ by their color alone. */
const style = `
  svg { background: #fff; color-scheme: light dark }
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600 }
  .quiet { fill: #59636e }
  .grid { stroke: #d1d9e0 }
  .line { fill: none; stroke-width: 2 }
  .c0, .c3 { stroke: #59636e; stroke-dasharray: 5 3 }
  .c1 { stroke: #0a7d33 } .c2 { stroke: #8250df } .c4 { stroke: #0969da } .c5 { stroke: #bc4c00 }
  .dot { stroke: none }
  .dot.c0, .dot.c3 { fill: #59636e }
  .dot.c1 { fill: #0a7d33 } .dot.c2 { fill: #8250df } .dot.c4 { fill: #0969da } .dot.c5 { fill: #bc4c00 }
  .leader { stroke-width: 1; stroke-dasharray: 1 3 }
  @media (prefers-color-scheme: dark) {
    svg { background: #0d1117 }
    text { fill: #e6edf3 } .quiet { fill: #9198a1 } .grid { stroke: #30363d }
    .c0, .c3 { stroke: #9198a1 }
    .c1 { stroke: #3fb950 } .c2 { stroke: #bc8cff } .c4 { stroke: #58a6ff } .c5 { stroke: #f0883e }
    .dot.c0, .dot.c3 { fill: #9198a1 }
    .dot.c1 { fill: #3fb950 } .dot.c2 { fill: #bc8cff } .dot.c4 { fill: #58a6ff } .dot.c5 { fill: #f0883e }
  }`

const shown: readonly ReadingName[] = ['A', 'B', 'C', 'D']

/**
 * Draws what a request costs and how that grows with the archive, as an SVG document for light and
 * dark pages: a panel a reading, both axes logarithmic, the same for all.
 */
export function plot(all: readonly Figure[]): string {
  const figures = figuresOf(all, { connections: busyConnections })
  const sizes = [...new Set(figures.map(({ stories }) => stories))].toSorted((a, b) => a - b)
  const x = logScale(sizes, [area.left + 8, area.right - 8])
  const y = logScale(
    figures.map(({ processor }) => processor),
    [area.bottom, area.top],
  )
  const panels = shown.map((reading, index) =>
    element('g', panelOf(reading, figuresOf(figures, { reading }), { x, y, sizes }), {
      transform: `translate(${(index % 2) * panel.width} ${Math.floor(index / 2) * panel.height})`,
    }),
  )
  const [width, height] = [panel.width * 2, panel.height * 2]
  return xmlDocument(
    element('svg', [element('title', title), element('style', style), ...panels], {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: `${width}`,
      height: `${height}`,
      role: 'img',
    }),
  )
}

const title =
  `Milliseconds of processor time for a request, by how many stories there are ` +
  `(${busyConnections} connections)`

type Axes = { x: Scale; y: Scale; sizes: readonly number[] }

function panelOf(reading: ReadingName, figures: readonly Figure[], { x, y, sizes }: Axes): Xml[] {
  const lines = contenderNames.flatMap((name, index) => {
    const points = figuresOf(figures, { contender: name })
      .toSorted((a, b) => a.stories - b.stories)
      .map(({ stories, processor }) => [x.at(stories), y.at(processor)] as const)
    const end = points.at(-1)
    return end ? [{ name, points, end, look: `c${index}` }] : []
  })
  const places = apart(
    lines.map(({ end }) => end[1]),
    lineHeight,
  )
  return [
    label(`${reading}: ${readings[reading].title}`, 12, 20, 'title'),
    label('ms of CPU a request', 12, 36, 'quiet'),
    ...y.ticks.flatMap(value => [
      segment([area.left, y.at(value)], [area.right, y.at(value)], 'grid'),
      label(String(value), area.left - 6, y.at(value) + 4, 'quiet', 'end'),
    ]),
    ...sizes.map(size => label(inWords(size), x.at(size), area.bottom + 18, 'quiet', 'middle')),
    label('stories', (area.left + area.right) / 2, area.bottom + 34, 'quiet', 'middle'),
    ...lines.flatMap(({ name, points, end, look }, index) => {
      const place = places[index] ?? end[1]
      return [
        element('polyline', '', {
          class: `line ${look}`,
          points: points.map(([left, top]) => `${round(left)},${round(top)}`).join(' '),
        }),
        ...points.map(([left, top]) => dot(left, top, look)),
        segment([end[0] + 5, end[1]], [area.right + 10, place], `leader ${look}`),
        label(name, area.right + 14, place + 4),
      ]
    }),
  ]
}

function label(text: string, x: number, y: number, look = '', anchor = 'start'): Xml {
  return element('text', text, {
    x: round(x),
    y: round(y),
    ...(look && { class: look }),
    ...(anchor !== 'start' && { 'text-anchor': anchor }),
  })
}

const dot = (x: number, y: number, look: string) =>
  element('circle', '', { cx: round(x), cy: round(y), r: '3', class: `dot ${look}` })

function segment([x1, y1]: [number, number], [x2, y2]: [number, number], look: string): Xml {
  return element('line', '', {
    ...{ x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) },
    class: look,
  })
}

const round = (value: number) => String(Math.round(value * 10) / 10)
