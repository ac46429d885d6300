import { writeFileSync } from 'node:fs'

import { storyJsonSchema, storyJsonSchemaFile } from '../package/storyJsonSchema'

/** Part of `npm run generate`. */
writeFileSync(storyJsonSchemaFile, storyJsonSchema())
