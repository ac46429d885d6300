import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

import type { Env } from '../../env'

/** Where a webhook may lead. */
export type DestinationPolicy = {
  /** Whether to machines of our own network, and to this one. */
  allowsPrivate: boolean
  /** Whether without encryption. */
  allowsHttp: boolean
}

export function destinationPolicy({
  webhooksAllowPrivate,
  isProduction,
}: Pick<Env, 'webhooksAllowPrivate' | 'isProduction'>): DestinationPolicy {
  return {
    allowsPrivate: webhooksAllowPrivate,
    allowsHttp: webhooksAllowPrivate || !isProduction,
  }
}

const ownRanges = new Set(['private', 'loopback', 'uniqueLocal'])

/** All of the public internet’s IPv6 addresses; what is outside has some special meaning. */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether a connection to an IP address may be opened. Only what is reached over the public
 * internet passes: no special range, and no IPv6 form (mapped, NAT64, 6to4, Teredo) of an IPv4
 * address that would not pass either.
 */
export function isAllowedAddress(address: string, { allowsPrivate }: DestinationPolicy): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.process(address) // an IPv4-mapped address becomes the IPv4 address
  const range = ip.range()
  if (ownRanges.has(range)) return allowsPrivate
  if (range !== 'unicast') return false
  return ip instanceof ipaddr.IPv4 || ip.match(globalIpv6)
}

/**
 * What is wrong with the address of a webhook, as a sentence’s end; undefined when nothing is, as
 * far as the address alone can tell. What a name stands for is looked at when it is connected to.
 */
export function destinationProblem(address: string, policy: DestinationPolicy): string | undefined {
  if (!URL.canParse(address)) return 'write a full web address, such as https://example.com/hook'
  const { protocol, username, password, hostname } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:')
    return 'write an address that begins with https://'
  if (protocol === 'http:' && !policy.allowsHttp)
    return 'use https://, so that nobody on the way can read or change what is sent'
  if (username !== '' || password !== '')
    return 'leave out the user name and password; deliveries are signed instead'

  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isOurs = /(^|\.)localhost$/i.test(host)
  const isAllowed = isIP(host) ? isAllowedAddress(host, policy) : !isOurs || policy.allowsPrivate
  return isAllowed
    ? undefined
    : 'use an address on the public internet; this one leads into a private network'
}
