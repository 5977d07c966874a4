import { makeEdition } from '../src/pipeline/edition.ts'
import { figureFile } from '../src/pipeline/figure-file.ts'
import { refuseFile } from '../src/pipeline/file-out.ts'
import { poolOf } from '../src/pipeline/pool.ts'
import { FORMATS } from '../src/pipeline/prints/figure-command.ts'
import { writeWhole } from '../src/pipeline/store.ts'
import { type BookOptions, bookCommand, optionsOf, orderOf, run } from './command.ts'
import { type FigureOptions, madeOf } from './figure-options.ts'
import { reporter, type Voice } from './reporter.ts'

interface Options extends BookOptions, FigureOptions, Voice {}

const command = bookCommand(
  'figure',
  'Writes one file of a figure, laid out for a width and stamped with what made it.',
)
  .argument('<id>', 'the figure, for example one of figures/figures.json')
  .option('--format <format>', `${Object.keys(FORMATS).join(', ')}; if not given, what --out ends in, or pdf`)
  .option('--width <length>', 'the width on paper, e.g. 85mm, 3.5in or 252pt; without it the drawing is the screen’s')
  .option('--font <size>', 'the size of axis titles at that width, e.g. 9pt; 8pt if not given')
  .option('--grey', 'without colour: greys, dashes and shapes')
  .option('--dpi <number>', 'pixels per inch of a PNG; 300 if not given')
  .option('--out <file>', 'the file to write; if not given, a name of its own in this folder')
  .option('--quiet', 'say nothing unless it fails')
  .showHelpAfterError('For example npm run figure -- <id> --format pdf --width 85mm; --help lists what is legal.')

await run(async () => {
  const options = optionsOf<Options>(command)
  const [id = ''] = command.args
  const made = madeOf(options)
  if (options.out !== undefined) refuseFile(options.out, made)
  const { listen, end } = reporter(options, process.stdout)
  const pool = poolOf()
  try {
    const edition = await makeEdition({ ...orderOf(options), exports: 'web', pool, listen })
    const { name, content, stamp } = await figureFile(edition, { id, made }, pool)
    const file = options.out ?? name
    refuseFile(file, made)
    writeWhole(file, content)
    listen({
      kind: 'stage',
      name: 'done',
      detail: `${file}: ${stamp.title}, ${(content.length / 1000).toFixed(1)} kB. ${stamp.url}?v=${stamp.pin}`,
    })
  } finally {
    end()
    await pool.close()
  }
})
