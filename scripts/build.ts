import { stageLines } from '../src/pipeline/progress.ts'
import { printBook } from '../src/site/print.ts'
import { type BookOptions, bookCommand, optionsOf, run, settingsOf } from './command.ts'

const command = bookCommand('build', 'Runs every experiment, draws every figure and writes the site to dist/.').option(
  '--out <folder>',
  'the folder to write, replaced whole',
  'dist',
)

await run(async () => {
  const options = optionsOf<BookOptions & { out: string }>(command)
  const start = performance.now()
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const done = await printBook(
    { book: options.book, settings: settingsOf(options), onStage: stageLines(say) },
    options.out,
  )
  const size = `${(done.bytes / 1e6).toFixed(1)} MB (${(done.gzipped / 1e6).toFixed(1)} MB gzipped)`
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(
    `\n${options.out}/: ${done.figures} figures, ${done.pages} pages, ${size}, ${seconds} s. Open ${options.out}/index.html.`,
  )
})
