import { createRequire } from 'node:module'
import path from 'node:path'

import type { NextConfig } from 'next/types'

const { resolve } = createRequire(path.resolve('package.json'))

export default {
  // Packages are found beside the project or above it.
  turbopack: { root: path.resolve(resolve('next/package.json'), '../../..') },
  // The whole repository is checked at once: npm run check.
  typescript: { ignoreBuildErrors: true },
  experimental: { useTypeScriptCli: true },
  // The head of a page is complete before any of it is sent: a title or a redirect needs no script.
  htmlLimitedBots: /.*/,
  compress: false, // server/pageResponses.ts does
  poweredByHeader: false,
} satisfies NextConfig
