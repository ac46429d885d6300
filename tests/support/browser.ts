import { existsSync } from 'node:fs'

import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A real Chromium: the machine's own, or the one inside an npm package; it is never skipped. */
export async function launchBrowser(): Promise<Browser> {
  const own = installed.find(file => existsSync(file))
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: own ?? (await packaged.executablePath()),
    // Not the package's own arguments: they put everything into one process, where the sessions of
    // two people in two windows run into each other.
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
    ],
  })
}
