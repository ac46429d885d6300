import { writeFileSync } from 'node:fs'

import { storyJsonSchema, storyJsonSchemaFile } from '../../seed/package/storyJsonSchema'
import { readerTypes, readerTypesFile } from './readerTypes'

/**
 * The last part of `npm run generate`: everything that is made of the schemas which Keystone has
 * written. In one process, for starting one takes longer than the work.
 */
writeFileSync(readerTypesFile, readerTypes())
writeFileSync(storyJsonSchemaFile, storyJsonSchema())
await import('./generatePostgresqlClient')
