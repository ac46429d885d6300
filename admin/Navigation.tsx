import { ActionButton } from '@keystar/ui/button'
import { Box, Divider } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { NavGroup } from '@keystar/ui/nav-list'
import { gql, useMutation, useQuery } from '@keystone-6/core/admin-ui/apollo'
import {
  getHrefFromList,
  NavContainer,
  NavFooter,
  NavItem,
  NavList,
  type NavigationProps,
} from '@keystone-6/core/admin-ui/components'

const whoAmI = gql`
  query WhoAmI {
    authenticatedItem {
      id
      name
    }
  }
`

const signOut = gql`
  mutation SignOut {
    endSession
  }
`

type WhoAmI = { authenticatedItem: { id: string; name: string } | null }

type List = NavigationProps['lists'][number]

/** What only admins see to. */
const isAdmins = ({ key }: List) => key === 'Webhook' || key === 'Delivery'

const itemOf = (list: List) => (
  <NavItem key={list.key} href={getHrefFromList(list)}>
    {list.label}
  </NavItem>
)

/** The newsroom's lists, who is signed in, and the way out. */
export function Navigation({ lists }: NavigationProps) {
  const { data } = useQuery<WhoAmI>(whoAmI)
  const [endSession] = useMutation(signOut)
  const user = data?.authenticatedItem

  const leave = async () => {
    await endSession()
    window.location.assign('/signin') // a fresh page forgets what the last person had loaded
  }

  return (
    <NavContainer>
      <NavList>
        <NavItem href="/">Desk</NavItem>
        <Divider />
        {lists.filter(list => !isAdmins(list)).map(itemOf)}
        {lists.some(isAdmins) && (
          <NavGroup title="Other systems">{lists.filter(isAdmins).map(itemOf)}</NavGroup>
        )}
      </NavList>
      {user && (
        <NavFooter>
          <Box flex alignSelf="center">
            <TextLink href={`/users/${user.id}`}>{user.name}</TextLink>
          </Box>
          <ActionButton onPress={leave}>Sign out</ActionButton>
        </NavFooter>
      )}
    </NavContainer>
  )
}
