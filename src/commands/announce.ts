import { styleText } from 'node:util'

import type { DemoSignIn } from '../../seed/demoUsers'
import type { Env } from '../env'

/** Tells a person what is running, how to sign in and what to do first. */
export function announce({ publicUrl }: Env, signIns: readonly DemoSignIn[]) {
  const strong = (text: string) => (process.stdout.isTTY ? styleText('bold', text) : text)
  const lines = [
    '',
    strong('Stet is ready.'),
    `  Admin UI   ${publicUrl}`,
    `  GraphQL    ${publicUrl}/api/graphql`,
    '',
    ...(signIns.length > 0
      ? [
          'Sign in as',
          ...signIns.map(
            ({ email, password }) =>
              `  ${email.padEnd(24)}${password ?? '(its password has been changed)'}`,
          ),
          '',
        ]
      : []),
    'Next: sign in as the editor, open Articles, and mend the headline.',
    '',
  ]
  console.log(lines.join('\n'))
}
