import { readBook } from '../src/pipeline/book.ts'
import { type Dependents, dependents } from '../src/pipeline/dependents.ts'
import { outlineOf } from '../src/pipeline/outline.ts'
import { readParams } from '../src/pipeline/param-values.ts'
import { writeJsonSchema } from '../src/pipeline/params-json-schema.ts'
import { presetsOf } from '../src/pipeline/presets.ts'
import { together } from '../src/pipeline/problems.ts'
import { STORE_FOLDER, storeIn } from '../src/pipeline/store.ts'
import { type BookOptions, bookCommand, optionsOf, orderOf, run } from './command.ts'
import { paramBlocks } from './param-blocks.ts'

const command = bookCommand(
  'params',
  'Shows every param: its value and where it came from, what is legal, and what follows from it. Runs no experiment.',
).option('--json', 'as JSON, for machines; npm run --silent params -- --json prints nothing else')

await run(async () => {
  const options = optionsOf<BookOptions & { json?: true }>(command)
  const { book: file, layers, schemas } = orderOf(options)
  const book = readBook(file)
  const [set, parts] = await together([() => readParams(book, layers), () => outlineOf(book, storeIn(STORE_FOLDER))])
  if (schemas !== undefined) writeJsonSchema(book, set, schemas)
  const follow = dependents(
    set.params.map(({ name }) => name),
    parts,
  )
  const params = set.params.map((param) => ({ ...param, ...(follow.get(param.name) as Dependents) }))
  const presets = [...presetsOf(book).keys()]
  const text = options.json
    ? JSON.stringify({ book: book.title, presets, params }, null, 2)
    : paramBlocks(params, { presets, parts })
  process.stdout.write(`${text}\n`)
})
