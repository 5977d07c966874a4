import { type Document, isCollection, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { BookError, type Problem } from './problems.ts'
import { readText } from './text-file.ts'

/** A YAML file's data, and the line on which any part of it stands. */
export interface YamlFile {
  readonly file: string
  readonly data: unknown
  lineOf(path: readonly (string | number)[]): number | undefined
}

/** Groups and lists may stand this deep in one another. */
const DEEPEST = 32
const TOO_DEEP = `groups or lists stand more than ${DEEPEST} deep in one another`

/** The tags that say what plain YAML says without them. */
const TAGS = new Set(['!', '!!str', '!!int', '!!float', '!!bool', '!!null', '!!seq', '!!map'])

/**
 * Parses YAML text with its line numbers: one document of plain names, values, lists and groups.
 * @param file the name that problems carry.
 * @param firstLine the file's line on which the text begins.
 * @throws {BookError} with every syntax error, alias, unknown tag and name that is no plain text, located.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const lines = new LineCounter()
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' })
    const faults =
      document.errors.length > 0 ? syntaxFaults(document) : [...syntaxFaults(document), ...unplain(document)]
    if (faults.length > 0)
      throw new BookError(faults.map(({ at, ...fault }) => ({ where: file, line: lineAt(at), ...fault })))
    return { file, data: document.toJS() as unknown, lineOf: (path) => lineOf(document, path, lineAt) }
  } catch (error) {
    if (error instanceof BookError) throw error
    throw new BookError([{ where: file, line: firstLine, what: syntaxFault((error as Error).message) }])
  }
}

/**
 * Reads a YAML file.
 * @throws {BookError} if it cannot be read or parsed.
 */
export function readYaml(file: string): YamlFile {
  return parseYaml(readText(file), file)
}

type Fault = Omit<Problem, 'where' | 'line'> & { readonly at: number }

/** What the parser refuses or, but for tags, warns of; behind the first few are echoes. */
function syntaxFaults({ errors, warnings }: Document.Parsed): Fault[] {
  const others = warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
  const told = [...errors, ...others].map(({ pos, message }) => ({ at: pos[0], what: syntaxFault(message) }))
  const distinct = new Map(told.map((fault) => [fault.what, fault]).reverse() as [string, Fault][])
  return [...distinct.values()].sort((a, b) => a.at - b.at).slice(0, 5)
}

/** The parser's message in fewer words; it runs out of stack where nesting has no end. */
function syntaxFault(message: string): string {
  if (/call stack|stack overflow/i.test(message)) return TOO_DEEP
  return `not valid YAML: ${message.replace(/; please use .*/, '')}`
}

/** What YAML has and our files have not: other versions, aliases, which can grow without bound, types and names of all kinds. */
function unplain(document: Document.Parsed): Fault[] {
  const faults: Fault[] = []
  const add = (node: unknown, what: string, instead?: string) => {
    faults.push({ at: (node as Node | null)?.range?.[0] ?? 0, what, instead })
  }
  const { version } = document.directives.yaml
  if (version !== '1.2') add(null, `is YAML ${version}; only 1.2 is read`, 'Leave out the line %YAML.')
  visit(document, {
    Alias: (_, node) => add(node, `*${node.source} is an alias, which is not read`, 'Write the value again.'),
    Pair: (_, { key }) => {
      if (!isScalar(key)) add(key, 'a name must be plain text, not a list or a group', 'For example name: value')
    },
    Value: (_, node, path) => {
      const tag = node.tag?.replace('tag:yaml.org,2002:', '!!')
      if (tag && !TAGS.has(tag)) add(node, `the tag ${tag} is not read`, 'Write the value alone.')
      if (path.filter(isCollection).length < DEEPEST) return undefined
      add(node, TOO_DEEP)
      return visit.BREAK
    },
  })
  return faults
}

function lineOf(
  document: Document.Parsed,
  path: readonly (string | number)[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    if (!isCollection(parent)) continue
    const key = path[depth - 1]
    const items: readonly unknown[] = parent.items
    const item = typeof key === 'number' ? items[key] : items.find((one) => keyOf(one) === key)
    const range = item === undefined ? undefined : rangeOf(item)
    if (range?.[0] !== undefined) return lineAt(range[0])
  }
  return undefined
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
