import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { BookError } from '../src/pipeline/problems.ts'
import { ensureChromium, launch } from './chromium.ts'
import { refuseKept, run } from './command.ts'
import { pagesOf } from './page-weights.ts'
import { typicalPages } from './sheet/typical-pages.ts'
import { writeSheet } from './sheet/write-sheet.ts'

const command = new Command('npm run sheet --')
  .description(
    'Takes pictures of a built site in Chromium: a page of every type, or those that are named, as a phone, a tablet and a desk show it, light, dark and for print.',
  )
  .argument('[pages...]', 'pages to show, e.g. figures/index.html')
  .option('--dist <folder>', 'the site', 'dist')
  .option('--every', 'show every page')
  .option('--out <folder>', 'the folder to write', 'sheet')

interface Options {
  readonly dist: string
  readonly out: string
  readonly every?: boolean
}

await run(async () => {
  refuseKept(command)
  const { dist, out, every } = command.parse().opts<Options>()
  const pages = pagesToShow(dist, command.args, every)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  ensureChromium(say)
  const browser = await launch()
  try {
    const pictures = await writeSheet(browser, { dist, pages, out, say })
    say(`${out}/ has ${pictures} pictures of ${pages.length} pages. Open ${join(out, 'index.html')}.`)
  } finally {
    await browser.close()
  }
})

function pagesToShow(dist: string, named: readonly string[], every = false): readonly string[] {
  if (!existsSync(join(dist, 'manifest.json')))
    throw new BookError([{ where: dist, what: 'has no built site', instead: 'Build one: npm run build' }])
  const all = pagesOf(dist)
  const strays = named.filter((page) => !all.includes(page))
  if (strays.length > 0)
    throw new BookError(
      strays.map((page) => ({
        where: page,
        what: `is no page of ${dist}`,
        instead: `For example ${typicalPages(dist).join(', ')}`,
      })),
    )
  if (named.length > 0) return named
  return every ? all : typicalPages(dist)
}
