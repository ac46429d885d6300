import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

import { type DestinationPolicy, isAllowedAddress } from './destination'

/** A host’s name stands for an address to which no connection is opened. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress'
}

/**
 * Looks a host’s addresses up for the connection that is about to be opened to one of them, and
 * refuses the host if any of them is not allowed. There is no second look between the check and the
 * connection in which the name could come to stand for something else.
 */
export function checkedLookup(policy: DestinationPolicy): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '')
      const [first] = found
      if (!first || !found.every(({ address }) => isAllowedAddress(address, policy)))
        return callback(new RefusedAddress(), '')
      return options.all ? callback(null, found) : callback(null, first.address, first.family)
    })
  }
}
