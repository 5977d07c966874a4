import { z } from 'zod'
import { markdownHtml } from '../../specs/markdown.ts'
import { type Problem, refuse } from '../problems.ts'
import { schemaProblems } from '../schema-problems.ts'
import { readYaml, type YamlFile } from '../yaml-file.ts'
import { type Pattern, patternOf } from './tex-patterns.ts'

const ID = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/
const text = z.string().min(1)
const places = z.array(text).default([])

const symbolSchema = z.strictObject({
  id: text
    .refine((id) => ID.test(id), 'must be letters, digits and single hyphens, such as wave-number')
    .describe('its address on the page, behind symbol-'),
  symbol: text.describe('how it is printed, in TeX'),
  meaning: text.describe('what it stands for, in Markdown with $TeX$'),
  shape: text.optional().describe('what kind of thing it is, in Markdown with $TeX$, such as $n$-vector'),
  in: places.describe('the chapters, or chapter#section, in which it stands for this; the whole book if there is none'),
  patterns: z.array(text).min(1).optional().describe('how it occurs in TeX, if not as the symbol itself'),
})

const boundSchema = z.strictObject({
  patterns: z.array(text).min(1).describe('letters that stand for something in their formula only, in TeX'),
  in: places.describe('the chapters, or chapter#section, in which they do; the whole book if there is none'),
})

/** What the file of the notation may say. */
const notationSchema = z.strictObject({
  symbols: z.array(symbolSchema).min(1).describe('in the order in which a reader meets them'),
  bound: z.array(boundSchema).default([]).describe('letters that need no explanation'),
})

/** A symbol that the book explains. */
export interface Entry extends Omit<z.output<typeof symbolSchema>, 'patterns'> {
  readonly patterns: readonly Pattern[]
  /** As HTML. */
  readonly html: { readonly symbol: string; readonly meaning: string; readonly shape: string }
  /** The line of the file on which it begins. */
  readonly line: number | undefined
}

/** Letters that the book need not explain. */
export interface Bound {
  readonly patterns: readonly Pattern[]
  readonly in: readonly string[]
  readonly line: number | undefined
}

/** The notation of a book. */
export interface Symbols {
  readonly symbols: readonly Entry[]
  readonly bound: readonly Bound[]
}

/** The notation of a book that explains none. */
export const NO_NOTATION: Symbols = { symbols: [], bound: [] }

/**
 * Reads a notation, in its own order.
 * @throws {BookError} naming each wrong value, each id that stands twice, each pattern that two symbols have at one place
 * and each formula that does not parse.
 */
export function readNotation(file: string): Symbols {
  const yaml = readYaml(file)
  const parsed = notationSchema.safeParse(yaml.data)
  if (!parsed.success) {
    refuse(schemaProblems(parsed.error, notationSchema, yaml))
    throw parsed.error
  }
  const faults: Problem[] = []
  const symbols = parsed.data.symbols.map(({ patterns, ...entry }, at): Entry => {
    const line = yaml.lineOf(['symbols', at, 'id'])
    const html = (part: 'symbol' | 'meaning' | 'shape', markdown: string) =>
      htmlOf(markdown, (what) => faults.push({ where: file, line: yaml.lineOf(['symbols', at, part]), what }))
    return {
      ...entry,
      patterns: (patterns ?? [entry.symbol]).map(patternOf),
      html: {
        symbol: html('symbol', `$${entry.symbol}$`),
        meaning: html('meaning', entry.meaning),
        shape: entry.shape === undefined ? '' : html('shape', entry.shape),
      },
      line,
    }
  })
  const bound = parsed.data.bound.map((one, at): Bound => {
    const line = yaml.lineOf(['bound', at, 'patterns'])
    return { ...one, patterns: one.patterns.map(patternOf), line }
  })
  refuse([...faults, ...repeatedIds(symbols, yaml), ...repeatedPatterns({ symbols, bound }, yaml)])
  return { symbols, bound }
}

function htmlOf(markdown: string, fail: (what: string) => void): string {
  try {
    return markdownHtml(markdown)
  } catch (error) {
    fail(`TeX that does not parse: ${(error as Error).message.replace(/^KaTeX parse error: /, '')}`)
    return ''
  }
}

function repeatedIds(symbols: readonly Entry[], { file }: YamlFile): Problem[] {
  return symbols.flatMap(({ id, line }, at) => {
    const first = symbols.findIndex((other) => other.id === id)
    const what = `the id ${id} is used twice, first in line ${symbols[first]?.line}`
    return first === at ? [] : [{ where: file, line, what, instead: 'A link to it must lead to one symbol.' }]
  })
}

/** Patterns that would stand for two things at one place. */
function repeatedPatterns({ symbols, bound }: Symbols, { file }: YamlFile): Problem[] {
  const seen = new Map<string, number | undefined>()
  return [...symbols, ...bound].flatMap(({ patterns, in: names, line }) =>
    patterns.flatMap(({ tex }) =>
      (names.length > 0 ? names : ['the whole book']).flatMap((name): Problem[] => {
        const key = `${tex} in ${name}`
        const isNew = !seen.has(key)
        const what = `the pattern ${key} stands twice, first in line ${seen.get(key)}`
        if (isNew) seen.set(key, line)
        return isNew
          ? []
          : [
              {
                where: file,
                line,
                what,
                instead: 'Bind one of the two to other chapters or sections: in: [chapter#section].',
              },
            ]
      }),
    ),
  )
}
