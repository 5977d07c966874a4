import { BookError } from '../src/pipeline/problems.ts'
import { serveBook } from '../src/site/serve.ts'
import { type BookOptions, bookCommand, optionsOf, orderOf, run } from './command.ts'

const command = bookCommand(
  'dev',
  'Serves the book and shows changes to prose, params, experiments, figures and compute as you make them.',
).option('--port <number>', 'port on 127.0.0.1, or the next that is free', port, 4321)

await run(async () => {
  const options = optionsOf<BookOptions & { port: number }>(command)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const { url } = await serveBook(orderOf(options), options.port, say)
  say(`\n${url}  (Ctrl+C ends it)`)
})

function port(text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= 65535) return Number(text)
  const what = 'the port must be an integer from 0 to 65535'
  throw new BookError([{ where: `--port ${text}`, what, instead: 'For example --port 4321.' }])
}
