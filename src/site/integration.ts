import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import type { AstroInlineConfig, AstroIntegration } from 'astro'
import type { Root } from 'mdast'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'
import type { Book } from '../pipeline/book.ts'
import type { Chapter } from '../pipeline/chapters.ts'
import type { Facts } from '../pipeline/facts.ts'
import { typeset } from '../pipeline/typeset.ts'
import { rehypeSoundMath } from '../specs/sound-math.ts'
import { anchors } from './anchors.ts'
import { rehypeBelow } from './below.ts'
import type { PageEdition } from './page-edition.ts'
import { rehypeScrolling } from './scrolling.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** What is being printed; dev replaces it when a file of the book changes. */
export interface Holder {
  readonly book: Book
  chapters: readonly Chapter[]
  /** What the chapters' words stand on, none if it has problems; setting them waits for it. */
  facts: Promise<Facts | undefined>
  /** What the pages print; printing them waits for it. */
  pages: Promise<PageEdition>
  /** The chapters that are to be set. */
  setting: readonly Chapter[]
  /** Hears that pages have been set and wait for what they print. */
  onWaiting?(): void
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
    site: holder.book.url,
    trailingSlash: 'ignore',
    build: { format: 'preserve' },
    devToolbar: { enabled: false },
    logLevel: 'warn',
    markdown: {
      syntaxHighlight: false,
      processor: unified({
        remarkPlugins: [
          remarkMath,
          () =>
            async (tree: Root, { path }: { readonly path: string }) =>
              setIn(holder, tree, path),
        ],
        rehypePlugins: [rehypeKatex, rehypeSoundMath, rehypeScrolling, anchors, rehypeBelow],
      }),
    },
    integrations: [mdx(), virtualBook(holder)],
  }
}

/** Without facts there is no text to set either: what is wrong with it is told without Astro. */
async function setIn(holder: Holder, tree: Root, path: string): Promise<void> {
  const facts = await holder.facts
  const chapter = holder.chapters.find(({ file }) => file === path)
  if (facts && chapter) typeset(tree, facts, chapter)
}

/** The ids of the modules that depend on the edition. */
export const VIRTUAL = { edition: 'virtual:edition', chapters: 'virtual:chapters' } as const

/** How many books this process has printed or served. */
let count = 0

/** The modules that depend on the edition. The edition itself is handed over in memory: bundling it would copy every drawing. */
function virtualBook(holder: Holder): AstroIntegration {
  const name = `book ${count++}`
  const shared = globalThis as unknown as Record<symbol, (() => Promise<PageEdition>) | undefined>
  shared[Symbol.for(name)] = () => {
    holder.onWaiting?.()
    return holder.pages
  }
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
                async load(id) {
                  if (id === `\0${VIRTUAL.edition}`)
                    return `export const edition = await globalThis[Symbol.for(${JSON.stringify(name)})]()`
                  if (id === `\0${VIRTUAL.chapters}`) return chapterModules(holder.setting)
                  const chapter = holder.chapters.find(({ file }) => file === id)
                  return chapter && ((await holder.facts) ? chapter.text : '')
                },
                // The page is reloaded when the edition is made anew, not when a file was saved.
                hotUpdate: ({ file }) => (holder.chapters.some((chapter) => chapter.file === file) ? [] : undefined),
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
