import { Command, Option } from 'commander'
import { comparisonOf } from '../src/site/diff/comparison.ts'
import { openEdition } from '../src/site/diff/edition-files.ts'
import { reportOf, shortDigest } from '../src/site/diff/report.ts'
import { addressFrom, refuseReport, writeReport } from '../src/site/diff/report-file.ts'
import { summaryOf } from '../src/site/diff/summary.ts'
import { refuseKept, run } from './command.ts'

interface DiffOptions {
  readonly out?: string
  readonly json?: boolean
}

const command = new Command('npm run diff --')
  .description(
    'Compares two editions, and writes a page that shows what differs: params, claims, numbers, figures, words.',
  )
  .argument('<A>', 'the folder of an edition')
  .argument('<B>', 'the folder of the other')
  .option('--out <file>', 'the page to write, instead of diff-<A>-<B>.html by the editions’ digests')
  .addOption(new Option('--json', 'print the comparison as JSON and write no page').conflicts('out'))
  .allowExcessArguments(false)
  .addHelpText(
    'after',
    `
Examples:
  npm run build -- --out dist-7 --seed 7
  npm run diff -- dist dist-7
  npm run diff -- dist dist-7 --out review.html
  npm run --silent diff -- dist dist-7 --json`,
  )
  .showHelpAfterError('For example npm run diff -- dist dist-7; npm run diff -- --help lists what is legal.')

/** Whoever reads the comparison may stop before its end, as head does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

await run(async () => {
  refuseKept(command)
  const options = command.parse().opts<DiffOptions>()
  const [a, b] = [openEdition(command.args[0] ?? ''), openEdition(command.args[1] ?? '')]
  const file = options.out ?? `diff-${shortDigest(a.manifest)}-${shortDigest(b.manifest)}.html`
  if (!options.json) refuseReport(file, [a.folder, b.folder])
  const comparison = comparisonOf(a, b)
  if (options.json) {
    process.stdout.write(`${JSON.stringify(comparison, undefined, 2)}\n`)
    return
  }
  const at = { a: addressFrom(file, a.folder), b: addressFrom(file, b.folder) }
  writeReport(file, await reportOf(comparison, { a, b, at }))
  process.stdout.write(`${summaryOf(comparison)} Open ${file}.\n`)
})
