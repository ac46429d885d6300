import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Newsroom, openNewsroom } from '../support/newsroom'

/*
 * A body that was no document of the editor's was answered with the validator's own report: a screen
 * of JSON about every kind of block that it might have been. A wrong link in one was, too.
 */

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const text = { text: 'x' }
const link = (href: unknown) => paragraph(text, { type: 'link', href, children: [text] }, text)

async function save(body: unknown) {
  const { data, errors } = await newsroom.ask(
    'mutation ($body: JSON) { createArticle(data: { headline: "Story", body: $body }) { bodyText } }',
    { as: 'editor', variables: { body } },
  )
  return { saved: data.createArticle?.bodyText, error: errors[0] }
}

const asTheEditor = /^Article\.body: send it as the editor makes it, such as \[.*\]\.$/
const asALink = /^Article\.body: the link ".*": write a full web address, such as \S+\.$/

describe('a body is refused in one sentence', () => {
  it.each<[string, unknown, RegExp]>([
    ['a text', 'Once upon a time', asTheEditor],
    ['a number', 7, asTheEditor],
    ['an object', { type: 'paragraph' }, asTheEditor],
    ['a list of texts', ['Once', 'upon'], asTheEditor],
    ['a block of no known kind', [{ type: 'table', children: [text] }], asTheEditor],
    ['a block without children', [{ type: 'paragraph' }], asTheEditor],
    ['a mark that is no mark', [paragraph({ text: 'x', bold: 'very' })], asTheEditor],
    ['a text that is no text', [paragraph({ text: 7 })], asTheEditor],
    ['a link without an address', [link(undefined)], asTheEditor],
    ['a link to a number', [link(7)], asTheEditor],
    ['a link to nowhere', [link('')], asALink],
    ['a link that runs code', [link('javascript:alert(1)')], asALink],
    ['a link with a password', [link('https://a:b@example.com')], asALink],
    ['a link that is very long', [link(`ftp://${'x'.repeat(50_000)}`)], asALink],
  ])('%s', async (_name, body, told) => {
    const { saved, error } = await save(body)
    expect(saved).toBeUndefined()
    expect(error?.extensions.code).toBe('VALIDATION_FAILED')
    expect(error?.message).toMatch(told)
    expect(error?.message.length).toBeLessThan(250)
  })

  it('but is saved when it is a document', async () => {
    expect(await save([link('https://example.com')])).toEqual({ saved: 'xxx' })
  })
})
