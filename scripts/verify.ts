import { Command } from 'commander'
import { refuse } from '../src/pipeline/problems.ts'
import { verifyEdition, verifyFiles } from '../src/site/verify.ts'
import { refuseKept, run } from './command.ts'
import { reporter } from './reporter.ts'

interface VerifyOptions {
  readonly book: string
  readonly fast?: boolean
}

const command = new Command('npm run verify --')
  .description('Makes an edition again with the params of its manifest and says whether every byte agrees.')
  .argument('[dist]', 'the folder of the edition', 'dist')
  .option('--book <file>', 'the book that it is an edition of', 'content/book.yaml')
  .option('--fast', 'only check the files that are there against the manifest')
  .allowExcessArguments(false)
  .showHelpAfterError('For example npm run verify -- --fast; npm run verify -- --help lists what is legal.')

await run(async () => {
  refuseKept(command)
  const options = command.parse().opts<VerifyOptions>()
  const [dist = 'dist'] = command.args
  const { listen, end } = reporter({}, process.stdout)
  const verifying = async () => (options.fast ? verifyFiles(dist) : verifyEdition(dist, options.book, listen))
  const verdict = await verifying().finally(end)
  const { manifest, differences, reasons } = verdict
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
  const name = manifest.digest.slice(0, 12)
  process.stdout.write(
    options.fast
      ? `${dist}/: all ${files} files are what the manifest of edition ${name} says\n`
      : `${dist}/: made again, all ${files} files of edition ${name} agree to the byte\n`,
  )
})
