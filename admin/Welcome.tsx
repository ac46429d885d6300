import { type FormEvent, useState } from 'react'

import { Button } from '@keystar/ui/button'
import { Flex } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { PasswordField } from '@keystar/ui/password-field'
import { Heading, Text } from '@keystar/ui/typography'
import { gql, useMutation } from '@keystone-6/core/admin-ui/apollo'

import { Logo } from './Logo'

const acceptInvitation = gql`
  mutation AcceptInvitation($secret: String!, $password: String!) {
    acceptInvitation(secret: $secret, password: $password)
  }
`

/** Where an invitation leads: the colleague chooses a password, and can sign in. */
export function Welcome() {
  const [password, setPassword] = useState('')
  const [accept, { data, error, loading }] = useMutation<{ acceptInvitation: string }>(
    acceptInvitation,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const secret = window.location.hash.slice(1)
    accept({ variables: { secret, password } }).catch(() => undefined) // the error is shown below
  }

  return (
    <Flex
      elementType="main"
      direction="column"
      gap="xlarge"
      maxWidth="scale.4600"
      marginX="auto"
      paddingX="large"
      paddingY="xxlarge"
    >
      <Logo />
      <Heading elementType="h1">Choose a password</Heading>
      {data ? (
        <>
          <Text>You can sign in now, as {data.acceptInvitation}.</Text>
          <TextLink href="/signin">Sign in</TextLink>
        </>
      ) : (
        <form onSubmit={submit}>
          <Flex direction="column" gap="large">
            <PasswordField
              label="Password"
              description="At least eight characters."
              autoComplete="new-password"
              autoFocus
              value={password}
              onChange={setPassword}
              errorMessage={error?.message}
            />
            <Button type="submit" prominence="high" isPending={loading}>
              Save the password
            </Button>
          </Flex>
        </form>
      )}
    </Flex>
  )
}
