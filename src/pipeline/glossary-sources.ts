import type { Entry } from './glossary.ts'
import type { Problem } from './problems.ts'
import type { Source } from './sources.ts'
import { suggestion } from './suggestion.ts'

/** The sources that a glossary names and the bibliography has not. */
export function unknownSources(
  file: string,
  glossary: readonly Entry[],
  sources: ReadonlyMap<string, Source>,
): Problem[] {
  return glossary.flatMap(({ id, sources: keys, lines }) =>
    keys
      .filter((key) => !sources.has(key))
      .map((key) => ({
        where: file,
        line: lines.entry,
        what: `${id} names the source ${key}, which is not in the bibliography`,
        instead: suggestion(key, [...sources.keys()]),
      })),
  )
}
