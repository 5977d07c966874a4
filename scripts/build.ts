import { run } from './command.ts'
import { print, printingCommand } from './printing.ts'

const command = printingCommand('build', 'Runs every experiment, draws every figure and writes the site to dist/.')

await run(() => print(command))
