/** The feed of the editions of the book. */
export const FEED = 'editions.atom'

/** Where crawlers look for what they may read and for what there is. */
export const ROBOTS = 'robots.txt'
export const SITEMAP = 'sitemap.xml'

/** Where language models look for the book: a list of its texts, and all of them in one. */
export const LLMS = 'llms.txt'
export const LLMS_WHOLE = 'llms-full.txt'
