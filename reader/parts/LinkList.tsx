import type { ReactNode } from 'react'

type Props<Item> = {
  title: string
  items: readonly Item[] | null
  path: (item: Item) => string
  /** What is said of an item besides its name. */
  about?: (item: Item) => ReactNode
}

/** Things with pages of their own, under a title; nothing when there are none. */
export function LinkList<Item extends { slug: string | null; name?: string | null }>({
  title,
  items,
  path,
  about,
}: Props<Item>) {
  if (!items?.length) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="links" role="list">
        {items.map(item => (
          <li key={item.slug}>
            <a href={path(item)}>{item.name}</a>
            {about && <span className="about">{about(item)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
