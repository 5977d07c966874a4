import { readFileSync } from 'node:fs'
import { isCollection, LineCounter, parseDocument } from 'yaml'
import { BookError, type Problem } from './problems.ts'

/** A YAML file's data, and the line on which any part of it stands. */
export interface YamlFile {
  readonly file: string
  readonly data: unknown
  lineOf(path: readonly (string | number)[]): number | undefined
}

/**
 * Parses YAML text with its line numbers.
 * @param file the name that problems carry.
 * @param firstLine the file's line on which the text begins.
 * @throws {BookError} with every syntax error, located.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems = document.errors.map(
    (error): Problem => ({
      where: file,
      line: lines.linePos(error.pos[0]).line + firstLine - 1,
      what: `not valid YAML: ${error.message}`,
    }),
  )
  if (problems.length > 0) throw new BookError(problems)
  const lineAt = (offset: number | undefined) =>
    offset === undefined ? undefined : lines.linePos(offset).line + firstLine - 1
  return {
    file,
    data: document.toJS() as unknown,
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
        if (!isCollection(parent)) continue
        const key = path[depth - 1]
        const items: readonly unknown[] = parent.items
        const item = typeof key === 'number' ? items[key] : items.find((one) => keyOf(one) === key)
        const range = item === undefined ? undefined : rangeOf(item)
        if (range) return lineAt(range[0])
      }
      return undefined
    },
  }
}

/**
 * Reads a YAML file.
 * @throws {BookError} if it cannot be read or parsed.
 */
export function readYaml(file: string): YamlFile {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new BookError([{ where: file, what: `cannot be read (${(error as NodeJS.ErrnoException).code})` }])
  }
  return parseYaml(text, file)
}

/** A pair's key, or a plain list item's own value. */
function keyOf(item: unknown): string | undefined {
  const { key, value } = item as { key?: { value?: unknown }; value?: unknown }
  return key ? String(key.value) : typeof value === 'string' ? value : undefined
}

function rangeOf(item: unknown): readonly number[] | undefined {
  const { key, range } = item as { key?: { range?: readonly number[] }; range?: readonly number[] }
  return key?.range ?? range
}
