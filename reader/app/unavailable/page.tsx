import type { Metadata } from 'next/types'

export const metadata: Metadata = { title: 'Not available', robots: { index: false } }

/** Made once, at the build; the server sends it in place of a page that could not be made. */
export default function UnavailablePage() {
  return (
    <main id="content" className="notice">
      <h1>The stories cannot be reached just now</h1>
      <p>Please try again in a moment. Nothing is lost.</p>
    </main>
  )
}
