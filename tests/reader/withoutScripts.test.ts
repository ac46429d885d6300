import { expect, test } from 'vitest'

import { statusOf } from '../../reader/server/statusOf'
import { withoutScripts } from '../../reader/server/withoutScripts'

test.each([
  ['<p>a</p><script>x</script><p>b</p>', '<p>a</p><p>b</p>'],
  ['<script src="/a.js" async=""></script>a', 'a'],
  ['<script>if (a > b) {\n}</script>a', 'a'],
  ['<link rel="preload" as="script" href="/a.js"/>a', 'a'],
  ['<link rel="preload" as="font" href="/a"/>a', '<link rel="preload" as="font" href="/a"/>a'],
  [
    '<script type="application/ld+json">{"a":1}</script><script>x</script>',
    '<script type="application/ld+json">{"a":1}</script>',
  ],
  ['<p>&lt;script&gt;a&lt;/script&gt;</p>', '<p>&lt;script&gt;a&lt;/script&gt;</p>'],
])('%s', (page, left) => {
  expect(withoutScripts(page)).toBe(left)
})

test.each([
  ['<meta name="prerender-status-code" content="410"/>', 410],
  ['<p>&lt;meta name="prerender-status-code" content="410"/></p>', undefined],
  ['<p>nothing</p>', undefined],
])('the status that a page names: %s', (page, status) => {
  expect(statusOf(page)).toBe(status)
})
