/** Pages besides the chapters that are given as Markdown too, where a site has them. */
const BACK_MATTER = ['references.html', 'glossary.html', 'notation.html', 'parameters.html']

/** The paths of the pages that have a twin in Markdown, chapters first. */
export function twinned(chapters: readonly { readonly id: string }[]): string[] {
  return [...chapters.map(({ id }) => `${id}.html`), ...BACK_MATTER]
}

/** The path of a page's twin. */
export function twinPath(page: string): string {
  return page.replace(/\.html$/, '.md')
}
