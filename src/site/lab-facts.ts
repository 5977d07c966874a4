import type { Edition } from '../pipeline/edition.ts'
import { graphDigest } from '../pipeline/import-graph.ts'
import { leavesOf } from '../pipeline/param-leaves.ts'
import { paramSchema } from '../pipeline/param-schema.ts'
import { jsonSchemaOf } from '../pipeline/schema-problems.ts'
import type { ExperimentFact, FigureFact, LabFacts } from '../reader/lab/facts.ts'
import { bookCommand } from './book-command.ts'

/** What the lab knows of an edition. */
export async function labFacts({ book, params, runs, plates, labels, chapters }: Edition): Promise<LabFacts> {
  const leaves = leavesOf(await paramSchema(book.params.schema, `?${await graphDigest(book.params.schema)}`))
  const experiments = runs.map(({ name, title, reads, digest, result }): [string, ExperimentFact] => [
    name,
    {
      title,
      reads,
      digest,
      quantities: each(result.quantities, ({ value }) => value),
      claims: each(result.claims, ({ holds }) => holds),
    },
  ])
  const figures = plates.map(({ id, title, alt, experiment, drawings: { wide } }): FigureFact => {
    const label = labels.find((one) => one.kind === 'figure' && one.id === id)
    const chapter = chapters.find((one) => one.id === label?.chapter)
    return {
      id,
      number: label?.number ?? '',
      title,
      alt,
      experiment,
      place: label?.href,
      chapter: chapter ? `${chapter.number} ${chapter.title}` : '',
      size: [wide.width, wide.height],
    }
  })
  return {
    command: bookCommand('build', book),
    params: params.map(({ name, value, default: own, unit, meaning, rule }) => {
      const leaf = leaves.get(name)
      return { name, value, own, unit, meaning, rule, schema: leaf ? jsonSchemaOf(leaf) : {} }
    }),
    experiments: Object.fromEntries(experiments),
    figures,
  }
}

/** The classic script that hands the facts to the lab. */
export function labFactsScript(facts: LabFacts): string {
  return `self.labFacts=${JSON.stringify(facts)}\n`
}

function each<T, V>(found: Readonly<Record<string, T>>, value: (one: T) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(found).map(([name, one]) => [name, value(one)]))
}
