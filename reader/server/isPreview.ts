/** Whether an address shows what is not published, to whoever has been given it. */
export const isPreview = (url: string | undefined): boolean => url?.startsWith('/preview/') ?? false
