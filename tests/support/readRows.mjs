/**
 * Prints what a statement finds in a PostgreSQL database, as JSON: `node readRows.mjs URL SQL`. Times
 * and JSON are the text that they are.
 */
import { Client, types } from 'pg'

const [url, sql] = process.argv.slice(2)
const texts = [types.builtins.JSON, types.builtins.TIMESTAMP]
const client = new Client({
  connectionString: url,
  types: {
    getTypeParser: (type, format) =>
      texts.includes(type) ? String : types.getTypeParser(type, format),
  },
})
await client.connect()
const { rows = [] } = await client.query(sql ?? '')
process.stdout.write(JSON.stringify(rows))
await client.end()
