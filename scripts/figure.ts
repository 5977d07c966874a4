import { readBook } from '../src/pipeline/book.ts'
import { modulesIn } from '../src/pipeline/discovery.ts'
import { makeEdition } from '../src/pipeline/edition.ts'
import { figureFile, refuseFigure } from '../src/pipeline/figure-file.ts'
import { refuseFile, writeFile } from '../src/pipeline/file-out.ts'
import { poolOf } from '../src/pipeline/pool.ts'
import { FORMATS } from '../src/pipeline/prints/figure-command.ts'
import { fileName } from '../src/pipeline/prints/impressions.ts'
import { type BookOptions, bookCommand, optionsOf, orderOf, run } from './command.ts'
import { type FigureOptions, madeOf } from './figure-options.ts'
import { reporter, type Voice } from './reporter.ts'

interface Options extends BookOptions, FigureOptions, Voice {}

const command = bookCommand(
  'figure',
  'Writes one file of a figure, laid out for a width and stamped with what made it.',
)
  .argument('<id>', 'the figure: the name of its page without .html')
  .option('--format <format>', `${Object.keys(FORMATS).join(', ')}; if not given, what --out ends in, or pdf`)
  .option('--width <length>', 'the width on paper, e.g. 85mm, 3.5in or 252pt; without it the drawing is the screen’s')
  .option('--font <size>', 'the size of axis titles at that width, e.g. 9pt; 8pt if not given')
  .option('--grey', 'without color: greys, dashes and shapes')
  .option('--dpi <number>', 'pixels per inch of a PNG; if not given 300, and 192 for the screen')
  .option('--out <file>', 'the file to write; if not given, a name of its own in this folder')
  .option('--quiet', 'say nothing unless it fails')
  .showHelpAfterError(
    'For example npm run figure -- <id> --format pdf --width 85mm, with a -- of its own before the options.',
  )

await run(async () => {
  const options = optionsOf<Options>(command)
  const [id = ''] = command.args
  const made = madeOf(options)
  const { figures } = readBook(options.book)
  refuseFigure({ id, made }, { figures, ids: [...modulesIn(figures).keys()] })
  const out = { path: options.out ?? fileName(id, made), id, made }
  refuseFile(out)
  const { listen, end } = reporter(options, process.stdout)
  const pool = poolOf()
  try {
    const edition = await makeEdition({ ...orderOf(options), exports: 'web', pool, listen })
    const { content, stamp } = await figureFile(edition, { id, made }, pool)
    refuseFile(out)
    writeFile(out, content)
    const size = `${(content.length / 1000).toFixed(1)} kB`
    listen({ kind: 'stage', name: 'done', detail: `${out.path}: ${stamp.title}, ${size}. ${stamp.url}?v=${stamp.pin}` })
  } finally {
    end()
    await pool.close()
  }
})
