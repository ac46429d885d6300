// Loaded into the process of `keystone dev` before Keystone itself (see runKeystoneDev.ts).
import express from 'express'

/** @type {Record<string, Function>} its overloads cannot be written as one function */
const responses = /** @type {any} */ (express.response)
const { sendFile } = responses

// While it starts, Keystone answers every path with its loading page, as 200; a script that waits
// for /healthz would take that for a yes. The page stays, its status becomes 503.
responses.sendFile = /** @this {express.Response} */ function (
  /** @type {string} */ file,
  /** @type {unknown[]} */ ...rest
) {
  if (file.endsWith('dev-loading.html')) this.status(503)
  return sendFile?.call(this, file, ...rest)
}

// However `npm run dev` ends, its server ends with it.
process.once('disconnect', () => process.exit())
