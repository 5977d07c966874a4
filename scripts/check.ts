import { makeEdition } from '../src/pipeline/edition.ts'
import { refuse } from '../src/pipeline/problems.ts'
import { typedNumerals } from '../src/pipeline/typed-numerals.ts'
import { type BookOptions, bookCommand, optionsOf, orderOf, run } from './command.ts'
import { reporter } from './reporter.ts'

const command = bookCommand('check', 'Computes and checks everything, typed numerals too, and writes no page.')

await run(async () => {
  const options = optionsOf<BookOptions>(command)
  const { listen, end } = reporter({}, process.stdout)
  try {
    const edition = await makeEdition({ ...orderOf(options), listen })
    refuse(edition.chapters.flatMap(typedNumerals))
  } finally {
    end()
  }
  process.stdout.write('everything holds\n')
})
