import { serveBook } from '../src/site/serve.ts'
import { type BookOptions, bookCommand, run, settingsOf } from './command.ts'

const command = bookCommand(
  'dev',
  'Serves the book and shows changes to prose, params, experiments, figures and compute as you make them.',
).option('--port <number>', 'port on 127.0.0.1', '4321')

await run(async () => {
  const options = command.parse().opts<BookOptions & { port: string }>()
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const { url } = await serveBook({ book: options.book, settings: settingsOf(options) }, Number(options.port), say)
  say(`\n${url}  (Ctrl+C ends it)`)
})
