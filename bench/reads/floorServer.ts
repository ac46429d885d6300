import { createServer } from 'node:http'

import Database from 'better-sqlite3'

import { floorAnswers } from './floorAnswers'
import { readings, type Variables } from './readings'

/*
 * A bare server in Stet's stead: what the same request costs at the least. It reads the database,
 * or, with --cached, answers each request a second time with the bytes it answered before.
 */

const [, , file = '', option] = process.argv
const answers = floorAnswers(new Database(file, { readonly: true, fileMustExist: true }))
const byQuery = new Map(
  Object.values(readings).map(({ query, floor }) => [query, answers[floor]] as const),
)
const kept = new Map<string, Buffer>()

createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    const asked = String(Buffer.concat(chunks))
    const answer = kept.get(asked) ?? answerTo(asked)
    if (option === '--cached') kept.set(asked, answer)
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length,
    })
    response.end(answer)
  })
}).listen(Number(process.env.PORT), '127.0.0.1')

function answerTo(asked: string): Buffer {
  if (asked === '') return Buffer.from('{}') // whether it is there
  const { query, variables } = JSON.parse(asked) as { query: string; variables: Variables }
  return Buffer.from(JSON.stringify({ data: byQuery.get(query)?.(variables) }))
}
