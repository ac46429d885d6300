import { createRequire } from 'node:module'
import path from 'node:path'

import express from 'express'

const inter = path.dirname(
  createRequire(path.resolve('package.json')).resolve('@fontsource-variable/inter/package.json'),
)

/** The admin UI's typeface, served from here (see admin/pages/_document.js). */
export const adminFonts = express.static(path.join(inter, 'files'), {
  immutable: true,
  maxAge: '1y',
  index: false,
})
