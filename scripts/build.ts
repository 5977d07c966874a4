import { storeIn } from '../src/pipeline/store.ts'
import { printBook } from '../src/site/print.ts'
import { type BookOptions, bookCommand, optionsOf, run, settingsOf } from './command.ts'
import { reporter, type Voice } from './reporter.ts'

const command = bookCommand('build', 'Runs every experiment, draws every figure and writes the site to dist/.')
  .option('--out <folder>', 'the folder to write, replaced whole', 'dist')
  .option('--store <folder>', 'where results are kept, instead of .isometry/store')
  .option('--quiet', 'say nothing unless it fails')
  .option('--json', 'tell of the progress as one JSON object a line')

await run(async () => {
  const options = optionsOf<BookOptions & Voice & { out: string; store?: string }>(command)
  const start = performance.now()
  const { listen, end } = reporter(options, process.stdout)
  try {
    const store = options.store === undefined ? {} : { store: storeIn(options.store) }
    const done = await printBook({ book: options.book, settings: settingsOf(options), listen, ...store }, options.out)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const size = `${done.files} files, ${(done.bytes / 1e6).toFixed(1)} MB`
    const words = `${options.out}/: ${done.figures} figures, ${done.pages} pages, ${size}, ${seconds} s. Open ${options.out}/index.html.`
    listen({ kind: 'stage', name: 'done', detail: words })
  } finally {
    end()
  }
})
