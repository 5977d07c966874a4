declare module 'virtual:edition' {
  import type { PageEdition } from './page-edition.ts'
  export const edition: PageEdition
}

declare module 'virtual:chapters' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
  export const chapters: Record<string, { default: AstroComponentFactory }>
}
