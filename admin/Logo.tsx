import { Heading } from '@keystar/ui/typography'

/** "Stet", underlined with dots: how a proofreader writes "let it stand". */
export function Logo() {
  return (
    <Heading margin={0}>
      <span style={{ textDecoration: 'underline dotted', textUnderlineOffset: '0.25em' }}>
        Stet
      </span>
    </Heading>
  )
}
