import { readdirSync, readFileSync } from 'node:fs'

/** Of a second, on every Linux: what /proc counts processor time in (USER_HZ). */
const ticksPerSecond = 100

/** Processor time in seconds that a process and its children have taken, of user and system. */
export function processorTime(pid: number): number {
  const ticks = processTree(pid).map(({ user, system }) => user + system)
  return sum(ticks) / ticksPerSecond
}

/** Memory in megabytes that a process and its children have in use. */
export function residentMemory(pid: number): number {
  const kilobytes = processTree(pid).map(({ id }) => {
    const [, size] = readFileSync(`/proc/${id}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m) ?? []
    return Number(size ?? 0)
  })
  return sum(kilobytes) / 1024
}

type Process = { id: number; parent: number; user: number; system: number }

function processTree(pid: number): Process[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(read)
  const tree = all.filter(({ id }) => id === pid)
  for (const { id } of tree) tree.push(...all.filter(({ parent }) => parent === id))
  return tree
}

/** What /proc/PID/stat says, if the process is still there: proc(5). */
function read(id: string): Process[] {
  try {
    const line = readFileSync(`/proc/${id}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ') // from the third one on
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
    return [{ id: Number(id), parent: parent ?? 0, user: user ?? 0, system: system ?? 0 }]
  } catch {
    return []
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
