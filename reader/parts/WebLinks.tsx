import { isWebLink } from '../../src/fields/isWebLink'

/** Links to other sites, named by their hosts. */
export function WebLinks({ links }: { links: readonly string[] }) {
  const safe = links.filter(isWebLink)
  return (
    <span className="onward">
      {safe.map(link => (
        <a key={link} href={link}>
          {new URL(link).hostname.replace(/^www\./, '')}
        </a>
      ))}
    </span>
  )
}
