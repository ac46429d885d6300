import { addressesFor } from '../../src/delivery/addresses'

const local = 'http://localhost:3000'

/** Where this frontend asks Stet. */
export const stetUrl = (): string => process.env.STET_URL ?? local

/** Where others find things, in full: for machines, and for links that leave the site. */
export const publicAddresses = () =>
  addressesFor({
    readerUrl: process.env.READER_URL ?? 'http://localhost:3001',
    publicUrl: process.env.PUBLIC_URL ?? stetUrl(),
  })
