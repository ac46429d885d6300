/** What oEmbed (https://oembed.com, version 1.0) lets a provider answer, as far as Stet does. */
export type OEmbed = OEmbedLink | OEmbedRich

type Common = {
  version: '1.0'
  title: string
  author_name?: string
  author_url?: string
  provider_url: string
}

export type OEmbedLink = Common & { type: 'link' }

/** Width and height in pixels. */
export type OEmbedRich = Common & { type: 'rich'; html: string; width: number; height: number }

/** How many pixels an embed may take; Infinity when that is not said. */
export type Room = { width: number; height: number }
