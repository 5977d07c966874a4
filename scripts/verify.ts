import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { Command } from 'commander'
import { BookError, refuse } from '../src/pipeline/problems.ts'
import type { Listener } from '../src/pipeline/progress.ts'
import { verifyFile } from '../src/pipeline/stamps/verify-file.ts'
import { storeIn } from '../src/pipeline/store.ts'
import { verifyEdition, verifyFiles } from '../src/site/verify.ts'
import { installedChromium } from './chromium.ts'
import { refuseKept, run } from './command.ts'
import { reporter } from './reporter.ts'
import { problemOf, verdictText } from './verdict.ts'

interface VerifyOptions {
  readonly book: string
  readonly fast?: boolean
}

const BOOK = 'content/book.yaml'

const command = new Command('npm run verify --')
  .description('Makes an edition, or one file of a figure, again and says whether every byte agrees.')
  .argument('[path]', 'the folder of an edition, or a figure’s SVG, PDF, PNG, JSON or CSV, wherever it is', 'dist')
  .option('--book <file>', 'the book that it is of', BOOK)
  .option('--fast', 'of an edition, only check the files that are there against the manifest')
  .allowExcessArguments(false)
  .showHelpAfterError('For example npm run verify -- --fast; npm run verify -- --help lists what is legal.')

await run(
  async () => {
    refuseKept(command)
    const options = command.parse().opts<VerifyOptions>()
    const [path = 'dist'] = command.args
    refuseMissing(path)
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
    if (isFile && options.fast) throw new BookError([NEEDLESS])
    const { listen, end } = reporter({}, process.stdout)
    await (isFile ? fileVerified(path, options, { listen, end }) : editionVerified(path, options, { listen, end }))
  },
  { writes: false },
)

const NEEDLESS = {
  where: '--fast',
  what: 'holds an edition against its manifest, and a file has none',
  instead: 'Leave it out.',
}

/** Refuses what looks like a file and is not there: the folder of an edition may lack its manifest in other ways. */
function refuseMissing(path: string): void {
  if (existsSync(path) || extname(path) === '') return
  throw new BookError([
    { where: path, what: 'is not there', instead: 'Name a file of a figure, or the folder of an edition.' },
  ])
}

interface Voice {
  readonly listen: Listener
  end(): void
}

async function fileVerified(path: string, { book }: VerifyOptions, { listen, end }: Voice): Promise<void> {
  const store = mkdtempSync(join(tmpdir(), 'verify-'))
  try {
    const verdict = await verifyFile(path, { book, store: storeIn(store), listen }).finally(end)
    const named = book === BOOK ? undefined : book
    refuse(verdict.kind === 'authentic' ? [] : [problemOf(path, verdict, named)])
    if (verdict.kind === 'authentic') process.stdout.write(`${verdictText(path, verdict)}\n`)
  } finally {
    rmSync(store, { recursive: true, force: true })
  }
}

async function editionVerified(dist: string, options: VerifyOptions, { listen, end }: Voice): Promise<void> {
  const verifying = async () =>
    options.fast ? verifyFiles(dist) : verifyEdition(dist, options.book, { listen, chromium: installedChromium() })
  const verdict = await verifying().finally(end)
  const { manifest, differences, reasons, remarks } = verdict
  const files = Object.keys(manifest.files).length
  refuse(
    differences.map(({ path, what }, i) => ({
      where: `${dist}/${path}`,
      what,
      instead:
        i === differences.length - 1 && reasons.length > 0
          ? `What it was made with has changed: ${reasons.join('; ')}.`
          : undefined,
    })),
  )
  const name = manifest.edition.slice(0, 12)
  process.stdout.write(
    options.fast
      ? `${dist}/: all ${files} files are what the manifest of edition ${name} says\n`
      : `${dist}/: made again, all ${files} files of edition ${name} agree to the byte\n`,
  )
  for (const remark of remarks) process.stdout.write(`${remark}\n`)
}
