// The site is printed by `npm run build` and served by `npm run dev`, which call Astro with the edition they have made
// (src/site/integration.ts). This file tells editors and Astro's own tools where the pages are.
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'

export default defineConfig({ srcDir: './src/site', cacheDir: './.isometry/cache', integrations: [mdx()] })
