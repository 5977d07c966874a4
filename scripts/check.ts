import { makeEdition } from '../src/pipeline/edition.ts'
import { refuse } from '../src/pipeline/problems.ts'
import { stageLines } from '../src/pipeline/progress.ts'
import { typedNumerals } from '../src/pipeline/typed-numerals.ts'
import { type BookOptions, bookCommand, optionsOf, run, settingsOf } from './command.ts'

const command = bookCommand('check', 'Computes and checks everything, typed numerals too, and writes no page.')

await run(async () => {
  const options = optionsOf<BookOptions>(command)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const edition = await makeEdition({ book: options.book, settings: settingsOf(options), onStage: stageLines(say) })
  refuse(edition.chapters.flatMap(typedNumerals))
  say('everything holds')
})
