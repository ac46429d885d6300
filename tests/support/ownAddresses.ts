import os from 'node:os'

/** Addresses of this machine that are not localhost's; 127.0.0.2 is one on every Linux. */
export const ownAddresses = [
  '127.0.0.2',
  ...Object.values(os.networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address),
]

/** What Stet answers on each host, as [host, status]; undefined where nobody listens. */
export const statusOn = (port: string, hosts: readonly string[]) =>
  Promise.all(
    hosts.map(async host => {
      const answer = await fetch(`http://${host}:${port}/healthz`).catch(() => undefined)
      return [host, answer?.status]
    }),
  )
