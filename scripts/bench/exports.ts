import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { median } from '../median.ts'
import { table } from '../table.ts'
import { folderSize } from './folder-size.ts'
import { type Timed, timedScript } from './timed.ts'

const scripts = join(import.meta.dirname, '..')
const folder = join(scripts, '..', '.isometry', 'bench', 'exports')

/** What is measured: from nothing, and with everything kept but the pages to be written anew. */
const BUILDS = ['clean', 'warm'] as const
const EXPORTS = ['web', 'all'] as const

type Runs = Readonly<Record<(typeof EXPORTS)[number], Timed[]>>

interface ExportsOptions {
  readonly book: string
  readonly runs: number
}

/**
 * Adds the subcommand that tells what the files for print cost a build.
 * @param count reads a number of runs.
 */
export function addExports(command: Command, count: (text: string) => number): Command {
  return command
    .command('exports')
    .description('How much longer a build takes with the files for print of every figure than without.')
    .option('--book <file>', 'the book to build', 'content/book.yaml')
    .option('--runs <number>', 'rounds that a median is taken of', count, 3)
    .allowExcessArguments(false)
    .action(measureExports)
}

async function measureExports({ book, runs }: ExportsOptions): Promise<void> {
  const measured = { clean: { web: [], all: [] }, warm: { web: [], all: [] } } as Record<(typeof BUILDS)[number], Runs>
  const sizes = { web: 0, all: 0 }
  for (let round = 0; round < runs; round += 1)
    for (const exports of EXPORTS) {
      rmSync(folder, { recursive: true, force: true })
      const out = join(folder, 'dist')
      const options = ['--book', resolve(book), '--out', out, '--store', join(folder, 'store'), '--exports', exports]
      for (const build of BUILDS) {
        const one = await timedScript(join(scripts, 'build.ts'), [...options, '--force'])
        process.stderr.write(`${build} ${exports}  ${one.seconds.toFixed(2)} s\n`)
        measured[build][exports].push(one)
      }
      sizes[exports] = folderSize(out).bytes
    }
  rmSync(folder, { recursive: true, force: true })
  process.stdout.write(`${report(measured, sizes)}\n`)
}

function report(
  measured: Record<(typeof BUILDS)[number], Runs>,
  sizes: { readonly web: number; readonly all: number },
): string {
  const seconds = (runs: readonly Timed[], of: 'seconds' | 'cpu') => median(runs.map((run) => run[of]))
  const rows = BUILDS.flatMap((build) =>
    (['seconds', 'cpu'] as const).map((of) => {
      const [web, all] = EXPORTS.map((exports) => seconds(measured[build][exports], of)) as [number, number]
      return [
        `${build}, ${of === 'cpu' ? 'processor time' : 'time'}, s`,
        ...[web, all, all - web].map((one) => one.toFixed(2)),
      ]
    }),
  )
  const bytes = [sizes.web, sizes.all, sizes.all - sizes.web].map((one) => (one / 1e6).toFixed(1))
  return table(['', 'without', 'with', 'more'], [...rows, ['size, MB', ...bytes]])
}
