import { Option } from 'commander'
import type { Paper } from '../src/pipeline/plan.ts'
import { ensureChromium } from './chromium.ts'
import { type BookOptions, optionsOf, run } from './command.ts'
import { print, printingCommand } from './printing.ts'

const command = printingCommand(
  'pdf',
  'Does what build does, and prints the whole book as book.pdf, by Chromium.',
).addOption(new Option('--paper <size>', 'the paper that it is printed on').choices(['a4', 'letter']).default('a4'))

await run(async () => {
  const { paper } = optionsOf<BookOptions & { readonly paper: Paper }>(command)
  const say = (line: string) => process.stderr.write(`${line}\n`)
  await print(command, { paper, by: ensureChromium(say) })
})
