import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { laidOut } from '../laid-out.ts'
import { foldedPicture } from './folded.ts'

const WIDTHS = [320, 768, 1440] as const
const LOOKS = ['light', 'dark', 'print'] as const

/** Paper has margins, which a window shows no more than it has pages. */
const MARGINS = 'html{padding:24px}'
/** What stays in sight while a page is scrolled lies, in a picture of all of it, over what it does not belong to. */
const UNSCROLLED = '.controls{position:static!important}'

interface Sheet {
  readonly dist: string
  readonly pages: readonly string[]
  /** The folder of the pictures, replaced. */
  readonly out: string
  say(line: string): void
}

/**
 * Takes every picture of a sheet, from the site's files, and writes a page that shows them.
 * @returns how many there are.
 */
export async function writeSheet(browser: Browser, { dist, pages, out, say }: Sheet): Promise<number> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const [at, page] of pages.entries()) {
    say(`${at + 1}/${pages.length} ${page}`)
    for (const width of WIDTHS)
      for (const look of LOOKS)
        writeFileSync(
          join(out, fileOf(page, width, look)),
          await picture(browser, join(resolve(dist), page), { width, look }),
        )
  }
  writeFileSync(join(out, 'index.html'), sheetPage(pages))
  return pages.length * WIDTHS.length * LOOKS.length
}

interface Appearance {
  readonly width: (typeof WIDTHS)[number]
  readonly look: (typeof LOOKS)[number]
}

async function picture(browser: Browser, file: string, { width, look }: Appearance): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: width === 320 ? 640 : 900 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    offline: true,
  })
  const page = await context.newPage()
  await page.emulateMedia({ media: look === 'print' ? 'print' : 'screen' })
  await page.goto(pathToFileURL(file).href)
  await page.addStyleTag({ content: look === 'print' ? MARGINS : UNSCROLLED })
  await laidOut(page)
  await page.evaluate(everythingLoaded)
  const made = await foldedPicture(page)
  await context.close()
  return made
}

/** Runs in the page: waits for its fonts, and for pictures that wait until they are scrolled to. */
async function everythingLoaded(): Promise<void> {
  const pictures = [...document.images]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode().catch(() => undefined))])
}

const fileOf = (page: string, width: number, look: string) =>
  `${page.replace(/\.html$/, '').replaceAll('/', '-')}-${width}-${look}.png`

function sheetPage(pages: readonly string[]): string {
  const rows = pages.flatMap((page) =>
    WIDTHS.map((width) => {
      const cells = LOOKS.map((look) => {
        const file = fileOf(page, width, look)
        return `<td><a href="${file}"><img src="${file}" alt="${page}, ${width} px, ${look}" loading="lazy"></a></td>`
      })
      return `<tr><th>${page}<br>${width} px</th>${cells.join('')}</tr>`
    }),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sheet</title>
<style>body{font:14px system-ui}th{text-align:left;vertical-align:top;padding:8px}td{vertical-align:top;padding:8px}img{max-width:30vw}</style>
<table><tr><th></th>${LOOKS.map((look) => `<th>${look}</th>`).join('')}</tr>${rows.join('')}</table></html>
`
}
