import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import type { AstroInlineConfig, AstroIntegration } from 'astro'
import type { Root } from 'mdast'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'
import type { Edition } from '../pipeline/edition.ts'
import { typeset } from '../pipeline/typeset.ts'
import { pageEdition } from './page-edition.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** The edition being printed; dev replaces it when a file of the book changes. */
export interface Holder {
  edition: Edition
  /** A digest of the files that pages load by a fixed name. */
  assets: string
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
    site: holder.edition.book.url,
    trailingSlash: 'ignore',
    build: { format: 'preserve' },
    devToolbar: { enabled: false },
    logLevel: 'warn',
    markdown: {
      syntaxHighlight: false,
      processor: unified({
        remarkPlugins: [remarkMath, () => (tree: Root) => void typeset(tree, holder.edition.facts)],
        rehypePlugins: [rehypeKatex],
      }),
    },
    integrations: [mdx(), virtualBook(holder)],
  }
}

/** The ids of the modules that depend on the edition. */
export const VIRTUAL = { edition: 'virtual:edition', chapters: 'virtual:chapters' } as const

function virtualBook(holder: Holder): AstroIntegration {
  return {
    name: 'book',
    hooks: {
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
                    return `export const edition = ${JSON.stringify(pageEdition(holder.edition, holder.assets))}`
                  if (id === `\0${VIRTUAL.chapters}`) return chapterModules(holder.edition)
                  return holder.edition.chapters.find(({ file }) => file === id)?.text
                },
                // The page is reloaded when the edition is made anew, not when a file was saved.
                hotUpdate: ({ file }) =>
                  holder.edition.chapters.some((chapter) => chapter.file === file) ? [] : undefined,
              },
            ],
          },
        })
      },
    },
  }
}

function chapterModules({ chapters, book }: Edition): string {
  const imports = chapters.map(
    ({ id }, i) => `import * as c${i} from ${JSON.stringify(join(book.chapters.folder, `${id}.mdx`))}`,
  )
  const entries = chapters.map(({ id }, i) => `${JSON.stringify(id)}: c${i}`)
  return `${imports.join('\n')}\nexport const chapters = { ${entries.join(', ')} }`
}
