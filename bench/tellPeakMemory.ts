import { writeSync } from 'node:fs'

/*
 * Loaded before a script that is measured: at the end it tells the most memory that the process ever
 * had, in megabytes, to whoever started it (measured.ts).
 */
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS / 1024)))
