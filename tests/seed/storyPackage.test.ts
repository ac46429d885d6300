import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { bundledStory } from '../../seed/bundledStory'
import { readStoryPackage } from '../../seed/package/readStoryPackage'
import { folderForThisTest } from '../support/temporaryFolder'

/** The bundled package with one thing changed, read. */
function readChanged(file: 'story.yaml' | 'body.md', change: (text: string) => string) {
  const folder = folderForThisTest()
  cpSync(bundledStory, folder, { recursive: true })
  const target = path.join(folder, file)
  const before = readFileSync(target, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(target, after)
  return () => readStoryPackage(folder)
}

const lineOf = (text: string, found: string) =>
  text.slice(0, text.indexOf(found)).split('\n').length
const yaml = readFileSync(path.join(bundledStory, 'story.yaml'), 'utf8')

describe('a story package', () => {
  it('keeps the received text to the byte', () => {
    const { originalText } = readStoryPackage(bundledStory)
    expect(Buffer.from(originalText ?? '')).toEqual(
      readFileSync(path.join(bundledStory, 'original.txt')),
    )
  })

  it.each([
    ['a missing headline', 'headline: The Us', 'headlin: The Us', 'headline'],
    ['a misspelt field', 'keywords: [', 'keywrds: [', 'keywrds'],
    ['a kind that is not one', 'kind: collective', 'kind: crowd', 'collective'],
    [
      'a slug that is not one',
      '- slug: analysts',
      '- slug: The Analysts',
      'write lower-case letters',
    ],
    ['a date that is not one', 'date: 2019-11', 'date: 2019-02-30', '2019-02-30'],
    [
      'a link to nobody',
      'speaker: analysts',
      'speaker: pundits',
      '"pundits" is not among the people',
    ],
    [
      'the same slug twice',
      '- slug: commitment',
      '- slug: back-on-track',
      '"back-on-track" is defined twice',
    ],
    [
      'YAML that is not YAML',
      'section: World',
      'section: "World',
      'quotation mark that is not closed',
    ],
  ])('is refused with %s, naming file and line', (_name, found, written, message) => {
    const read = readChanged('story.yaml', text => text.replace(found, written))
    expect(read).toThrow(/story\.yaml:\d+: /)
    expect(read).toThrow(message)
  })

  it('is refused on the line where the mistake stands', () => {
    const line = lineOf(yaml, 'kind: collective')
    const read = readChanged('story.yaml', text => text.replace('kind: collective', 'kind: crowd'))
    expect(read).toThrow(`story.yaml:${line}: people analysts: kind`)
  })

  it.each([
    ['code', '\n```\ncode\n```\n', 'code'],
    ['an image', '\n![alt](https://example.com/x.png)\n', 'image'],
    ['HTML', '\n<div>x</div>\n', 'html'],
    ['a heading that is the headline’s', '\n# Headline\n', 'heading'],
  ])('is refused when its body holds %s', (_name, markdown, kind) => {
    const read = readChanged('body.md', text => text + markdown)
    expect(read).toThrow(/body\.md:\d+/)
    expect(read).toThrow(kind)
  })

  it('keeps headings, lists, quotations, links, bold and italic text', () => {
    const { body } = readChanged(
      'body.md',
      () =>
        '## Title\n\n- one\n  1. two\n\n> said\n\n**bold** and *italic* [link](https://example.com)\n',
    )()
    expect(body).toEqual([
      { type: 'heading', level: 2, children: [{ text: 'Title' }] },
      {
        type: 'unordered-list',
        children: [
          {
            type: 'list-item',
            children: [
              { type: 'list-item-content', children: [{ text: 'one' }] },
              {
                type: 'ordered-list',
                children: [
                  {
                    type: 'list-item',
                    children: [{ type: 'list-item-content', children: [{ text: 'two' }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [{ text: 'said' }] }] },
      {
        type: 'paragraph',
        children: [
          { text: 'bold', bold: true },
          { text: ' and ' },
          { text: 'italic', italic: true },
          { text: ' ' },
          { type: 'link', href: 'https://example.com', children: [{ text: 'link' }] },
          { text: '' },
        ],
      },
    ])
  })
})
