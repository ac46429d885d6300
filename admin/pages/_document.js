import { Head, Html, Main, NextScript } from 'next/document'

// The admin UI is set in Inter, which Keystone would fetch from a third party at every page; it is
// served from here instead (src/delivery/adminFonts.ts).
const typeface = `
@font-face {
  font-family: Inter;
  font-weight: 100 900;
  font-display: swap;
  src: url(/fonts/inter-latin-wght-normal.woff2) format('woff2');
}
@font-face {
  font-family: Inter;
  font-weight: 100 900;
  font-display: swap;
  src: url(/fonts/inter-latin-ext-wght-normal.woff2) format('woff2');
  unicode-range: U+0100-02AF, U+1E00-1EFF, U+2C60-2C7F, U+A720-A7FF;
}`

export default function Document() {
  return (
    <Html lang="en" data-scroll-behavior="smooth">
      <Head>
        <style dangerouslySetInnerHTML={{ __html: typeface }} />
      </Head>
      <body>
        <Main />
        <NextScript />
      </body>
    </Html>
  )
}
