import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'

import { openContext } from '../database/openContext'
import { PlainError } from '../plainError'
import { runCommand } from './runCommand'

const usage =
  'Usage: npm run user:create -- --email ADDRESS --name NAME [--role reporter|editor|admin]'
const roles = ['reporter', 'editor', 'admin'] as const

/**
 * `npm run user:create`: how a newsroom gets its first admin. The password is made up and shown
 * once, so that no default one can be forgotten in place.
 */
await runCommand(async () => {
  const { email, name, role } = userArguments()
  const password = randomBytes(12).toString('base64url')
  const context = openContext()
  try {
    const { db, prisma } = context.sudo()
    if ((await prisma.user.count({ where: { email: email.toLowerCase() } })) > 0)
      throw new PlainError(`Somebody with the address ${email} can sign in already.`)
    await db.User.createOne({ data: { email, name, role, password } })
  } finally {
    await context.prisma.$disconnect()
  }
  console.log(`${name} can sign in as ${role} with`)
  console.log(`  ${email}`)
  console.log(`  ${password}`)
  console.log('The password is shown only now; change it after signing in.')
})

function userArguments() {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', default: 'admin' },
      },
    })
    const role = roles.find(known => known === values.role)
    if (values.email && values.name && role) return { email: values.email, name: values.name, role }
  } catch {
    // an unknown option: the usage says which there are
  }
  throw new PlainError(usage)
}
