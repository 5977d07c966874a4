/** The size in px that those who show pictures of pages ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const

/** The path of the picture that a page is shared with; pages of neither a chapter nor a figure share the book's. */
export const sharePath = (page: string) => `assets/share/${page.replace(/\.html$/, '').replaceAll('/', '-')}.jpg`
