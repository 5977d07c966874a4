import { BookError } from '../src/pipeline/problems.ts'
import { makeEdition } from '../src/pipeline/edition.ts'
import { typedNumerals } from '../src/pipeline/typed-numerals.ts'
try {
  const e = await makeEdition({ book: 'content/book.yaml', settings: process.argv.slice(2).map((s) => ({ name: s.split('=')[0]!, text: s.split('=')[1]!, flag: `--set ${s}` })), onStage: (n, d) => process.stdout.write(`${n}: ${d}\n`) })
  for (const p of e.chapters.flatMap(typedNumerals)) process.stdout.write(`${p.where}:${p.line} ${p.what}\n`)
} catch (e) { if (e instanceof BookError) { process.stderr.write(`${e.message}\n`); process.exitCode = 1 } else throw e }
