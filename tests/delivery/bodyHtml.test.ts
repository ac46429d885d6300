import { describe, expect, it } from 'vitest'

import { bodyText } from '../../src/copydesk/bodyText'
import { bodyHtml } from '../../src/delivery/bodyHtml'
import { bundledBody } from '../copydesk/bundledStory'

const text = (words: string, marks: object = {}) => ({ text: words, ...marks })
const node = (type: string, children: object[], more: object = {}) => ({ type, ...more, children })
const paragraph = (...children: object[]) => node('paragraph', children)
const link = (href: string) => paragraph(node('link', [text('here')], { href }))

describe('a body is written as HTML:', () => {
  it.each([
    ['a paragraph', paragraph(text('One.')), '<p>One.</p>'],
    [
      'bold and italic',
      paragraph(text('a'), text('b', { bold: true, italic: true }), text('c', { italic: true })),
      '<p>a<strong><em>b</em></strong><em>c</em></p>',
    ],
    ['a soft break', paragraph(text('One\nTwo')), '<p>One<br/>Two</p>'],
    ['a heading', node('heading', [text('Why')], { level: 2 }), '<h2>Why</h2>'],
    ['a smaller heading', node('heading', [text('Why')], { level: 3 }), '<h3>Why</h3>'],
    [
      'a block quote of two paragraphs',
      node('blockquote', [paragraph(text('One.')), paragraph(text('Two.'))]),
      '<blockquote><p>One.</p><p>Two.</p></blockquote>',
    ],
    [
      'a list in a list',
      node('unordered-list', [
        node('list-item', [
          node('list-item-content', [text('One')]),
          node('ordered-list', [node('list-item', [node('list-item-content', [text('Two')])])]),
        ]),
      ]),
      '<ul><li>One<ol><li>Two</li></ol></li></ul>',
    ],
    ['a divider', node('divider', [text('')]), '<hr/>'],
    [
      'a link',
      link('https://example.com/?a=1&b="2"'),
      '<p><a href="https://example.com/?a=1&amp;b=&quot;2&quot;">here</a></p>',
    ],
    ['nothing', paragraph(text('')), '<p></p>'],
  ])('%s', (_name, body, html) => {
    expect(bodyHtml([body])).toBe(html)
  })

  it('blocks stand on lines of their own', () => {
    expect(bodyHtml([paragraph(text('One.')), paragraph(text('Two.'))])).toBe(
      '<p>One.</p>\n<p>Two.</p>',
    )
  })
})

describe('whatever a body holds, its HTML', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', '//example.com', 'https://a:b@example.com'])(
    'does not link to %s, but keeps the words',
    href => expect(bodyHtml([link(href)])).toBe('<p>here</p>'),
  )

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ["\" onclick='x' &amp; ]]>", '&quot; onclick=&#39;x&#39; &amp;amp; ]]&gt;'],
    ['form feed \f, half an emoji \ud83d, \ufffe', 'form feed , half an emoji , '],
    ['a whole emoji 😀', 'a whole emoji 😀'],
  ])('holds %j as a text', (words, html) => {
    expect(bodyHtml([paragraph(text(words))])).toBe(`<p>${html}</p>`)
  })

  it('says the words of a node that the editor does not know, and nothing else of it', () => {
    const odd = node('component-block', [node('prop', [text('words')])], { src: 'x' })
    expect(bodyHtml([odd])).toBe('<p>words</p>')
    expect(bodyHtml(['x', null, 1])).toBe('')
    expect(bodyHtml(undefined)).toBe('')
  })

  it('has the words of the bundled story, all of them and in order', () => {
    const html = bodyHtml(bundledBody)
    expect(html.match(/<p>/g)).toHaveLength(11)
    expect(html.replaceAll('</p>\n<p>', '\n\n').replaceAll(/<\/?p>/g, '')).toBe(
      bodyText(bundledBody),
    )
  })
})
