import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { z } from 'zod'
import type { Book } from './book.ts'
import { attributesOf, isJsx } from './elements.ts'
import { BookError, type Problem, refuse } from './problems.ts'
import { schemaProblems } from './schema-problems.ts'
import { parseYaml } from './yaml-file.ts'

const frontmatterSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).describe('one sentence for the contents page and search engines'),
  constants: z.record(z.string(), z.string()).default({}).describe('numerals the prose may type, and what each is'),
})

/** A chapter as its file has it. */
export interface Chapter extends z.output<typeof frontmatterSchema> {
  readonly id: string
  readonly file: string
  /** '3', or 'A' for an appendix. */
  readonly number: string
  readonly text: string
}

/** Something a reference can point to. */
export interface Label {
  readonly kind: 'chapter' | 'section' | 'figure' | 'equation' | 'aside'
  readonly id: string
  readonly chapter: string
  readonly number: string
  readonly title: string
  /** Heading depth of a section. */
  readonly depth?: number
  readonly href: string
  readonly line?: number | undefined
}

/** The chapters of a book, numbered, appendices lettered. */
export function readChapters({ chapters: { folder, order, appendices } }: Book): Chapter[] {
  const numbers = [...order.map((_, i) => `${i + 1}`), ...appendices.map((_, i) => String.fromCharCode(65 + i))]
  return [...order, ...appendices].map((id, i) => readChapter(id, join(folder, `${id}.mdx`), numbers[i] as string))
}

function readChapter(id: string, file: string, number: string): Chapter {
  const source = readFileSync(file, 'utf8')
  const [whole = '', matter] = source.match(/^---\r?\n([\s\S]*?)\r?\n---\r?\n/) ?? []
  if (matter === undefined) {
    throw new BookError([
      {
        where: file,
        line: 1,
        what: 'a chapter begins with frontmatter',
        instead: '---\n    title: …\n    description: …\n    ---',
      },
    ])
  }
  const yaml = parseYaml(matter, file, 2)
  const parsed = frontmatterSchema.safeParse(yaml.data)
  if (!parsed.success) refuse(schemaProblems(parsed.error, frontmatterSchema, yaml))
  const text = whole.replace(/[^\n]/g, ' ') + source.slice(whole.length)
  return { ...(parsed.data as z.output<typeof frontmatterSchema>), id, file, number, text }
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath)

/**
 * A chapter's syntax tree, with the lines of its file.
 * @throws {BookError} where the MDX does not parse.
 */
export function parseChapter({ file, text }: Chapter): Root {
  try {
    return parser.parse(text)
  } catch (error) {
    const { reason, line, message } = error as { reason?: string; line?: number; message: string }
    const told = message.match(/\((\d+):\d+/)?.[1]
    throw new BookError([
      { where: file, line: line ?? (told ? Number(told) : undefined), what: `not valid MDX: ${reason ?? message}` },
    ])
  }
}

/** The TeX `\label{…}` of an equation. */
export const EQUATION_LABEL = /\\label\{([^}]*)\}/

/** Everything in a chapter that can be referred to, numbered in order. */
export function labelsIn(chapter: Chapter, tree: Root): Label[] {
  const labels: Label[] = []
  const page = `${chapter.id}.html`
  const count = { figure: 0, equation: 0, section: 0 }
  const slugger = new GithubSlugger()
  const add = (kind: Label['kind'], id: string, title: string, line?: number, more: object = {}) => {
    const counted = kind === 'figure' || kind === 'equation'
    const number = counted ? `${chapter.number}.${++count[kind]}` : chapter.number
    labels.push({
      kind,
      id,
      chapter: chapter.id,
      number,
      title,
      href: kind === 'chapter' ? page : `${page}#${id}`,
      line,
      ...more,
    })
  }
  add('chapter', chapter.id, chapter.title, 1)
  visit(tree, (node) => {
    const line = node.position?.start.line
    if (node.type === 'heading') add('section', slugger.slug(textOf(node)), textOf(node), line, { depth: node.depth })
    if (node.type === 'math') {
      const id = node.value.match(EQUATION_LABEL)?.[1]
      if (id) add('equation', id, '', line)
    }
    if (isJsx(node)) {
      const { id, title } = attributesOf(node)
      if (node.name === 'Figure' && id) add('figure', id, '', line)
      if (node.name === 'Aside' && id) add('aside', id, title ?? '', line)
    }
  })
  return labels
}

/** How references name labels: sections as `chapter#section`, all else by id. */
export function labelIndex(labels: readonly Label[], fileOf: (chapter: string) => string): Map<string, Label> {
  const index = new Map<string, Label>()
  const problems: Problem[] = []
  for (const label of labels) {
    const name = label.kind === 'section' ? `${label.chapter}#${label.id}` : label.id
    const first = index.get(name)
    if (first) {
      const at = `${fileOf(first.chapter).split('/').pop()}:${first.line}`
      problems.push({
        where: fileOf(label.chapter),
        line: label.line,
        what: `the id ${name} is used twice, first in ${at}`,
        instead: 'An id names one thing in the whole book; give this one another.',
      })
    }
    index.set(name, label)
  }
  refuse(problems)
  return index
}
