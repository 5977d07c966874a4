import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import type { AstroInlineConfig, AstroIntegration } from 'astro'
import type { Root } from 'mdast'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'
import type { Chapter } from '../pipeline/chapters.ts'
import type { Text } from '../pipeline/edition.ts'
import { typeset } from '../pipeline/typeset.ts'
import type { PageEdition } from './page-edition.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** What is being printed; dev replaces it when a file of the book changes. */
export interface Holder {
  text: Text
  /** What the pages print; pages wait for it while figures are being drawn. */
  pages: Promise<PageEdition>
  /** The chapters that are to be set. */
  chapters: readonly Chapter[]
}

/** Folders of one build. */
export interface Folders {
  readonly root: string
  readonly publicDir: string
  readonly outDir: string
  readonly cacheDir: string
}

/** The Astro configuration that prints a book. */
export function siteConfig(holder: Holder, { root, publicDir, outDir, cacheDir }: Folders): AstroInlineConfig {
  return {
    configFile: false,
    root,
    srcDir: here,
    publicDir,
    outDir,
    cacheDir,
    site: holder.text.book.url,
    trailingSlash: 'ignore',
    build: { format: 'preserve' },
    devToolbar: { enabled: false },
    logLevel: 'warn',
    markdown: {
      syntaxHighlight: false,
      processor: unified({
        remarkPlugins: [remarkMath, () => (tree: Root) => void typeset(tree, holder.text.facts)],
        rehypePlugins: [rehypeKatex],
      }),
    },
    integrations: [mdx(), virtualBook(holder)],
  }
}

/** The ids of the modules that depend on the edition. */
export const VIRTUAL = { edition: 'virtual:edition', chapters: 'virtual:chapters' } as const

/** How many books this process has printed or served. */
let count = 0

/** The modules that depend on the edition. The edition itself is handed over in memory: bundling it would copy every drawing. */
function virtualBook(holder: Holder): AstroIntegration {
  const name = `book ${count++}`
  const shared = globalThis as unknown as Record<symbol, (() => Promise<PageEdition>) | undefined>
  shared[Symbol.for(name)] = () => holder.pages
  return {
    name: 'book',
    hooks: {
      'astro:build:done'() {
        delete shared[Symbol.for(name)]
      },
      'astro:config:setup'({ updateConfig }) {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'book',
                enforce: 'pre',
                resolveId: (id) => (Object.values<string>(VIRTUAL).includes(id) ? `\0${id}` : undefined),
                load(id) {
                  if (id === `\0${VIRTUAL.edition}`)
                    return `export const edition = await globalThis[Symbol.for(${JSON.stringify(name)})]()`
                  if (id === `\0${VIRTUAL.chapters}`) return chapterModules(holder.chapters)
                  return holder.text.chapters.find(({ file }) => file === id)?.text
                },
                // The page is reloaded when the edition is made anew, not when a file was saved.
                hotUpdate: ({ file }) =>
                  holder.text.chapters.some((chapter) => chapter.file === file) ? [] : undefined,
              },
            ],
          },
        })
      },
    },
  }
}

function chapterModules(chapters: readonly Chapter[]): string {
  const imports = chapters.map(({ file }, i) => `import * as c${i} from ${JSON.stringify(file)}`)
  const entries = chapters.map(({ id }, i) => `${JSON.stringify(id)}: c${i}`)
  return `${imports.join('\n')}\nexport const chapters = { ${entries.join(', ')} }`
}
