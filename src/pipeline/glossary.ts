import { z } from 'zod'
import { markdownHtml } from '../specs/markdown.ts'
import { type Problem, refuse } from './problems.ts'
import { schemaProblems } from './schema-problems.ts'
import { suggestion } from './suggestion.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const text = z.string().min(1)

const entrySchema = z.strictObject({
  id: text
    .refine((id) => ID.test(id), 'must be small letters, digits and single hyphens, such as half-life')
    .describe('what <Term> names it by, and its address on the page'),
  term: text.describe('the term, as it stands in a sentence'),
  also: z.array(text).default([]).describe('other words for it, and other forms that differ'),
  definition: text.describe('one to three sentences, in Markdown with $TeX$'),
  see: z.array(text).default([]).describe('ids of terms that belong to it'),
  sources: z.array(text).default([]).describe('keys of the bibliography'),
})

/** What the file of the glossary may say. */
const glossarySchema = z.strictObject({ terms: z.array(entrySchema) })

/** A term that the book explains. */
export interface Entry extends z.output<typeof entrySchema> {
  /** The definition as HTML. */
  readonly html: string
  /** The line of the file on which it begins, and that of its definition. */
  readonly lines: { readonly entry: number | undefined; readonly definition: number | undefined }
}

/**
 * Reads a glossary, in alphabetical order.
 * @throws {BookError} naming each wrong value, each id or term that stands twice, each reference to a term that is none and
 * each formula that does not parse.
 */
export function readGlossary(file: string): Entry[] {
  const yaml = readYaml(file)
  const parsed = glossarySchema.safeParse(yaml.data)
  if (!parsed.success) {
    refuse(schemaProblems(parsed.error, glossarySchema, yaml))
    throw parsed.error
  }
  const { terms } = parsed.data
  const faults: Problem[] = [...repeated(terms, yaml), ...strays(terms, yaml)]
  const entries = terms.map((entry, at): Entry => {
    const [line, definition] = [yaml.lineOf(['terms', at, 'id']), yaml.lineOf(['terms', at, 'definition'])]
    const html = definitionHtml(entry.definition, (what) => faults.push({ where: file, line: definition, what }))
    return { ...entry, html, lines: { entry: line, definition } }
  })
  refuse(faults)
  return entries.sort((a, b) => a.term.localeCompare(b.term, 'en'))
}

type Terms = readonly z.output<typeof entrySchema>[]

function definitionHtml(definition: string, fail: (what: string) => void): string {
  try {
    const html = markdownHtml(definition)
    return html.startsWith('<p>') ? html : `<p>${html}</p>`
  } catch (error) {
    fail(`TeX that does not parse: ${(error as Error).message.replace(/^KaTeX parse error: /, '')}`)
    return ''
  }
}

/** Ids, and words for terms, that stand for two. */
function repeated(terms: Terms, { file, lineOf }: YamlFile): Problem[] {
  const seen = new Map<string, string>()
  return terms.flatMap(({ id, term, also }, at) =>
    [`the id ${id}`, ...[term, ...also].map((words) => `the term ${words.toLowerCase()}`)].flatMap(
      (name): Problem[] => {
        const first = seen.get(name)
        seen.set(name, first ?? id)
        const instead = 'A reader who looks it up must find one entry.'
        return first === undefined
          ? []
          : [
              {
                where: file,
                line: lineOf(['terms', at, 'id']),
                what: `${name} is used twice, first by ${first}`,
                instead,
              },
            ]
      },
    ),
  )
}

/** References to terms that are none, or to the term itself. */
function strays(terms: Terms, { file, lineOf }: YamlFile): Problem[] {
  return terms.flatMap(({ id, see }, at) => {
    const others = terms.map((one) => one.id).filter((one) => one !== id)
    return see
      .filter((one) => !others.includes(one))
      .map((one) => ({
        where: file,
        line: lineOf(['terms', at, 'see']),
        what: `${id} refers to ${one}, which is ${one === id ? 'the term itself' : 'no term'}`,
        instead: suggestion(one, others),
      }))
  })
}
