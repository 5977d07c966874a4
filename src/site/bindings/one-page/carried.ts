import { readFileSync } from 'node:fs'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { digestOf, keyOf, type Store } from '../../../pipeline/store.ts'
import { LOCK } from '../../scripts.ts'
import type { SiteFile } from '../../site-file.ts'
import { scriptContent } from './html.ts'
import { packed } from './packed.ts'
import { textOf } from './text-of.ts'

/** What only pages ask for that are not in the one page, and folds that it has not. */
const ELSEWHERE = ['assets/code.js', 'assets/make-here.js']

type Files = ReadonlyMap<string, SiteFile>

/** The lab's own script runs when its place comes into sight. */
const LATER = ['assets/lab.js']

/** The scripts that pages run at first, by path, in the order in which they first stand. */
export function scriptsOf(pages: readonly string[]): string[] {
  const sources = pages.flatMap((html) =>
    selectAll('script[src]', headOf(html)).map(({ properties }) => String(properties['src'])),
  )
  const paths = sources.map((source) => source.replace(/\?.*/, ''))
  return [...new Set(paths)].filter((path) => !LATER.includes(path))
}

/** The head of a page: all before its body, which may be long. */
const headOf = (html: string) => fromHtml(html.slice(0, html.indexOf('</head>')))

/** Scripts that run where they stand. */
export function inlineScript(path: string, files: Files): string {
  return `<script>${scriptContent(textOf(files, path))}</script>`
}

/**
 * What pages load on first use, as texts in the page: the scripts that do not run at first, and the data of figures.
 * @param figures the ids of those that are in the page.
 */
export function carriedFiles(
  files: Files,
  {
    atFirst,
    figures,
    mark,
  }: { readonly atFirst: readonly string[]; readonly figures: ReadonlySet<string>; readonly mark: string },
  store: Store,
): string {
  const paths = [...files.keys()].filter((path) => {
    const [, id, name] = path.match(/^figures\/([^/]+)\/([^/]+)\.js$/) ?? []
    return id === undefined
      ? /^assets\/[^/]+\.js$/.test(path) && !atFirst.includes(path) && !ELSEWHERE.includes(path)
      : id === name && figures.has(id)
  })
  return paths
    .sort()
    .map(
      (path) =>
        `<script type="text/plain" data-file="${path}">${keptPacked(textOf(files, path).replaceAll(mark, ''), store)}</script>`,
    )
    .join('\n')
}

const PACKER = new URL('./packed.ts', import.meta.url)

function keptPacked(text: string, store: Store): string {
  const key = keyOf({
    packed: digestOf(text),
    packer: digestOf(readFileSync(PACKER)),
    lock: digestOf(readFileSync(LOCK)),
  })
  const kept = store.get(key) as string | undefined
  const made = kept ?? packed(text)
  if (kept === undefined) store.put(key, made)
  return made
}
