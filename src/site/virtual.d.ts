declare module 'virtual:edition' {
  export const edition: import('./page-edition.ts').PageEdition
}

declare module 'virtual:chapters' {
  export const chapters: Record<string, { default: import('astro/runtime/server/index.js').AstroComponentFactory }>
}
