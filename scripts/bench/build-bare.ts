import { join } from 'node:path'
import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { build } from 'astro'
import rehypeKatex from 'rehype-katex'
import remarkMath from 'remark-math'

const [root = '', outDir = ''] = process.argv.slice(2)

await build({
  configFile: false,
  root,
  outDir,
  cacheDir: join(root, 'cache'),
  logLevel: 'warn',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }),
  },
  integrations: [mdx()],
})
