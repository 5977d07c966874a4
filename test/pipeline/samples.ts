import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Root, RootContent } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { onTestFinished } from 'vitest'
import type { Column, MatrixColumn, ParamValue, Result, Value } from '../../src/contracts.ts'
import { type Chapter, labelIndex, labelsIn, parseChapter } from '../../src/pipeline/chapters.ts'
import { isJsx } from '../../src/pipeline/elements.ts'
import type { Facts } from '../../src/pipeline/facts.ts'
import type { Imprint } from '../../src/pipeline/imprint.ts'
import { NO_NOTATION } from '../../src/pipeline/notation/notation.ts'
import { symbolFinder } from '../../src/pipeline/notation/symbols.ts'
import type { Plate } from '../../src/pipeline/plate.ts'
import type { Store } from '../../src/pipeline/store.ts'
import { type Fault, typeset } from '../../src/pipeline/typeset.ts'

/** A folder with the given files, inside the project so that its packages resolve, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const parent = resolve(import.meta.dirname, '..', '..', '.isometry', 'test-books')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A column of plain cells, or of matrices if it is given their sides. */
export function column<V>(values: readonly V[]): Column<V> {
  return { title: 'a title', unit: '1', meaning: 'a meaning', values }
}

/** A column of matrices. */
export function matrices(rows: number, cols: number, values: readonly (readonly number[])[]): MatrixColumn {
  return { title: 'a title', unit: '1', meaning: 'a meaning', rows, cols, values }
}

/** A Result of tables by their columns, quantities by their values and claims by whether they hold. */
export function resultOf(
  tables: Readonly<Record<string, Readonly<Record<string, Column | MatrixColumn>>>>,
  quantities: Readonly<Record<string, Value>> = {},
  claims: Readonly<Record<string, boolean>> = {},
): Result {
  const each = <V, W>(record: Readonly<Record<string, V>>, make: (value: V, name: string) => W) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value, name)]))
  return {
    tables: each(tables, (columns, name) => ({ title: `the table ${name}`, columns })),
    quantities: each(quantities, (value, name) => ({ value, meaning: `the quantity ${name}` })),
    claims: each(claims, (holds, name) => ({ holds, states: `what ${name} says` })),
  }
}

/** A file of a plate, as the store keeps it. */
export function contentOf({ files }: Plate, name: string, store: Store): string {
  const sha256 = files.find((file) => file.name === name)?.sha256
  const content = sha256 && store.content(sha256)
  if (!content) throw new Error(`there is no file ${name}`)
  return content.toString('utf8')
}

/** A plate of a figure `curve` with two tables, whose files are told by their names only. */
export function plateOf(more: Partial<Plate> = {}): Plate {
  const names = ['curve.svg', 'curve.csv', 'curve-more.csv', 'curve.vl.json', 'curve.js']
  const drawing = { svg: '<svg></svg>', width: 680, height: 300 }
  return {
    id: 'curve',
    experiment: 'run',
    title: 'A title',
    caption: 'A caption',
    alt: 'An alt text',
    description: 'A description',
    captionHtml: 'A caption',
    descriptionHtml: 'A description',
    drawings: { wide: drawing, narrow: drawing },
    provenance: {
      figure: 'curve',
      book: 'Book 1',
      creator: 'A. Tester',
      license: 'CC-BY-4.0',
      url: 'https://example.org/book/figures/curve.html',
      experiment: 'run',
      params: { a: 1, b: 2 },
      seed: 7,
      code: { experiment: '0', figure: '0', press: 'press' },
    },
    controls: [],
    tables: [
      { file: 'curve.csv', title: 'One' },
      { file: 'curve-more.csv', title: 'More' },
    ],
    heads: [],
    files: names.map((name) => ({ name, sha256: name, bytes: 1000 })),
    characters: '',
    ...more,
  }
}

/** What a drawing says of itself. */
export function imprint(prefix: string, more: Partial<Imprint> = {}): Imprint {
  return { prefix, title: 'A title', alt: 'An alt text', provenance: { figure: prefix }, ...more }
}

/** A chapter of the given text. */
export function chapterOf(text: string, more: Partial<Chapter> = {}): Chapter {
  return { id: 'one', file: 'one.mdx', number: '1', title: 'One', description: 'd', constants: {}, text, ...more }
}

/** Facts of one experiment, `run`, and of params by their values. */
export function factsOf(result: Result, params: Readonly<Record<string, ParamValue>> = {}): Facts {
  const param = (name: string, value: ParamValue) => ({
    name,
    value,
    origin: 'params.yaml:1',
    default: value,
    unit: '1',
    meaning: `the param ${name}`,
    rule: 'a number',
  })
  return {
    results: new Map([['run', result]]),
    params: new Map(Object.entries(params).map(([name, value]) => [name, param(name, value)])),
    labels: new Map(),
    sources: new Map(),
    figures: new Set(['curve']),
    terms: new Set(['half-life']),
    keys: new Map(),
    symbols: symbolFinder(NO_NOTATION),
  }
}

/** Dissolves paragraphs that hold nothing but elements, as MDX does before a page is set. */
function dissolveParagraphs(tree: Root): void {
  visit(tree, 'paragraph', ({ children }, index = 0, parent) => {
    const elements = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    if (!parent || elements.length === 0 || !elements.every(isJsx)) return undefined
    const flow = elements.map((element) => ({ ...element, type: 'mdxJsxFlowElement' }) as RootContent)
    parent.children.splice(index, 1, ...flow)
    return index
  })
}

/** A chapter's text as its page has it, with its own labels among the facts. */
export function setText(
  text: string,
  facts: Facts = factsOf(resultOf({})),
): { html: string; faults: readonly Fault[] } {
  const chapter = chapterOf(text)
  const tree = parseChapter(chapter)
  const labels = new Map([...facts.labels, ...labelIndex(labelsIn(chapter, tree), (id) => id)])
  dissolveParagraphs(tree)
  const faults = typeset(tree, { ...facts, labels }, chapter)
  const processor = unified().use(remarkRehype).use(rehypeStringify)
  return { html: processor.stringify(processor.runSync(tree)), faults }
}
