/** Places values along an axis. */
export type Scale = {
  at(value: number): number
  /** Powers of ten, the least and the greatest outside of what there is. */
  ticks: readonly number[]
}

/** A logarithmic axis for some values: from the power of ten below them to the one above. */
export function logScale(values: readonly number[], [from, to]: [number, number]): Scale {
  const logs = values.filter(value => value > 0).map(Math.log10)
  const first = Math.floor(Math.min(...logs))
  const last = Math.max(first + 1, Math.ceil(Math.max(...logs)))
  return {
    at: value => from + ((Math.log10(value) - first) / (last - first)) * (to - from),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`)),
  }
}

/** Moves places apart, as little as that takes, until there is so much between each and the next. */
export function apart(places: readonly number[], distance: number): number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => at(places, a) - at(places, b))
  const moved = [...places]
  // Those that stand too close become a group, which is spread around the middle of where they stood.
  let groups = order.map(index => ({ members: [index], middle: at(places, index) }))
  for (let close = true; close;) {
    close = false
    for (const [index, group] of groups.entries()) {
      const next = groups[index + 1]
      if (!next) break
      const needed = ((group.members.length + next.members.length) / 2) * distance
      if (next.middle - group.middle >= needed - 1e-9) continue
      const members = [...group.members, ...next.members]
      const sum = members.reduce((total, member) => total + at(places, member), 0)
      groups = groups.toSpliced(index, 2, { members, middle: sum / members.length })
      close = true
      break
    }
  }
  for (const { members, middle } of groups)
    for (const [index, member] of members.entries())
      moved[member] = middle + (index - (members.length - 1) / 2) * distance
  return moved
}

const at = (places: readonly number[], index: number) => places[index] ?? 0
