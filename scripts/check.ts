import { repositoryFiles } from '../src/pipeline/citations/repository-files.ts'
import { makeEdition } from '../src/pipeline/edition.ts'
import { unexplained } from '../src/pipeline/notation/faults.ts'
import { problemText, refuse } from '../src/pipeline/problems.ts'
import { unlisted } from '../src/pipeline/published.ts'
import { writeWhole } from '../src/pipeline/store.ts'
import { definedNumerals, typedNumerals } from '../src/pipeline/typed-numerals.ts'
import { type BookOptions, bookCommand, optionsOf, orderOf, run } from './command.ts'
import { reporter } from './reporter.ts'

const command = bookCommand(
  'check',
  'Computes and checks everything, typed numerals and published figures too, and writes no page.',
).option('--write', 'if all holds, write CITATION.cff and .zenodo.json in this folder, from book.yaml')

await run(async () => {
  const options = optionsOf<BookOptions & { readonly write?: boolean }>(command)
  const { listen, end } = reporter({}, process.stdout)
  try {
    const edition = await makeEdition({ ...orderOf(options), listen })
    const figures = edition.plates.map(({ id }) => id)
    refuse([
      ...edition.chapters.flatMap(typedNumerals),
      ...definedNumerals(edition.book.glossary ?? '', edition.glossary),
      ...unlisted(edition.published, figures),
    ])
    for (const note of unexplained(edition.chapters, edition.notation)) process.stdout.write(`${problemText(note)}\n`)
    if (options.write) for (const [name, content] of repositoryFiles(edition.book)) writeWhole(name, content)
  } finally {
    end()
  }
  process.stdout.write('everything holds\n')
})
