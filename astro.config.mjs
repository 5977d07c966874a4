import { join } from 'node:path'
import { makeEdition } from './src/pipeline/edition.ts'
import { siteConfig } from './src/site/integration.ts'

// For editors and `astro check`; `npm run build` and `npm run dev` call the same functions with their own folders.
const root = import.meta.dirname
const edition = await makeEdition({ book: join(root, 'content/book.yaml') })
const { configFile, ...config } = siteConfig(
  { edition },
  { root, publicDir: join(root, '.isometry/public'), outDir: join(root, 'dist'), cacheDir: join(root, '.isometry/cache') },
)
export default config
