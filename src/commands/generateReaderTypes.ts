import { writeFileSync } from 'node:fs'

import { readerTypes, readerTypesFile } from './readerTypes'

/** Part of `npm run generate`. */
writeFileSync(readerTypesFile, readerTypes())
