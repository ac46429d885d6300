import type { Metadata } from 'next/types'

export const metadata: Metadata = { title: 'Not found' }

/** Where there is nothing, or nothing that readers may see; the two are not told apart. */
export default function NotFound() {
  return (
    <main id="content" className="notice">
      <h1>There is nothing here</h1>
      <p>
        No story, person, source, event or quotation has this address, or it is not public. Go to{' '}
        <a href="/">the front page</a> or <a href="/search">search</a>.
      </p>
    </main>
  )
}
