/**
 * Whether a link may be stored: http or https, with a host, without a user name or password.
 *
 * `javascript:` and `data:` links run code in whoever follows them; links with credentials are
 * how a reader is led to believe in a host that is not there.
 */
export function isWebLink(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(value) || !URL.canParse(value)) return false
  const { username, password, hostname } = new URL(value)
  return username === '' && password === '' && hostname !== ''
}

export const webLinkAdvice = 'write a full web address, such as https://example.com/report'
