import '../styles/base.css'
import '../styles/site.css'
import '../styles/parts.css'
import '../styles/front.css'
import '../styles/search.css'
import '../styles/article.css'
import '../styles/timeline.css'
import '../styles/print.css'

import localFont from 'next/font/local'
import type { Metadata, Viewport } from 'next/types'
import type { ReactNode } from 'react'

/** Text never moves: where the font is not there at once, a page keeps the one it began with. */
const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2',
  weight: '100 900',
  display: 'optional',
  variable: '--inter',
})

export const metadata: Metadata = {
  title: { template: '%s – Stet', default: 'Stet' },
  description: 'News in which every quotation, date and source can be traced and checked.',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#161614' },
  ],
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={inter.variable}>
      <body>
        <a className="skip" href="#content">
          Skip to content
        </a>
        <header className="masthead">
          <a href="/" className="name">
            Stet
          </a>
          <nav aria-label="Site">
            <a href="/corrections">Corrections</a>
            <a href="/search">Search</a>
          </nav>
        </header>
        {children}
        <footer className="foot">
          <p>
            <i>Stet</i>, “let it stand”: every quotation, date and source can be traced and checked.
          </p>
        </footer>
      </body>
    </html>
  )
}
