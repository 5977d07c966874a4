import { z } from 'zod'
import type { Book } from './book.ts'
import { modulesIn } from './discovery.ts'
import { ID_RULE, isFigureId } from './figure-ids.ts'
import { type Problem, refuse } from './problems.ts'
import { schemaProblems } from './schema-problems.ts'
import { suggestion } from './suggestion.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

const id = z.string().refine(isFigureId, { message: `must be the id of a figure: ${ID_RULE}` })

/** What the file of published figures may say. */
const publishedSchema = z.strictObject({
  figures: z.array(id).describe('ids of all figures that were ever published'),
  moved: z.record(z.string(), id).default({}).describe('the id that each renamed figure has now'),
})

/** The figures that a book ever published: addresses that were cited, and that must go on to lead to them. */
export interface Published {
  /** Absent if the book keeps no list. */
  readonly list?: { readonly file: string; readonly ids: readonly string[] }
  /** The figure that each id that was renamed leads to. */
  readonly moved: Readonly<Record<string, string>>
}

/**
 * Reads the list of the figures that were ever published.
 * @throws {BookError} naming each that is gone without saying where, and each move that leads to no figure.
 */
export function readPublished({ published: file, figures: folder }: Book): Published {
  if (file === undefined) return { moved: {} }
  const yaml = readYaml(file)
  const parsed = publishedSchema.safeParse(yaml.data)
  if (!parsed.success) {
    refuse(schemaProblems(parsed.error, publishedSchema, yaml))
    throw parsed.error
  }
  const { figures: ids, moved } = parsed.data
  const figures = [...modulesIn(folder).keys()]
  refuse([...goneFaults(ids, moved, figures, yaml), ...moveFaults(moved, figures, yaml)])
  const ends = Object.keys(moved).map((old) => [old, endOf(old, moved)])
  return { list: { file, ids }, moved: Object.fromEntries(ends) as Record<string, string> }
}

type Moves = Readonly<Record<string, string>>

function goneFaults(ids: readonly string[], moved: Moves, figures: readonly string[], yaml: YamlFile): Problem[] {
  return ids.flatMap((one, at): Problem[] => {
    const place = { where: yaml.file, line: yaml.lineOf(['figures', at]) }
    if (ids.indexOf(one) < at)
      return [{ ...place, what: `the figure ${one} is listed twice`, instead: 'Once is enough.' }]
    if (figures.includes(one) || Object.hasOwn(moved, one)) return []
    const what = `the figure ${one} was published, and is neither a figure now nor moved: its citations would lead nowhere`
    return [{ ...place, what, instead: `Restore it, or say which figure stands for it: moved: { ${one}: new-id }` }]
  })
}

function moveFaults(moved: Moves, figures: readonly string[], yaml: YamlFile): Problem[] {
  return Object.entries(moved).flatMap(([old, next]): Problem[] => {
    const place = { where: yaml.file, line: yaml.lineOf(['moved', old]) }
    if (!isFigureId(old))
      return [
        { ...place, what: `moved.${old} is not the id of a figure: ${ID_RULE}`, instead: 'moved: { old-id: new-id }' },
      ]
    if (figures.includes(old))
      return [
        { ...place, what: `${old} is moved, and is a figure`, instead: 'Rename the figure, or take the move out.' },
      ]
    if (!Object.hasOwn(moved, next) && !figures.includes(next))
      return [{ ...place, what: `${old} is moved to ${next}, which is no figure`, instead: suggestion(next, figures) }]
    if (endOf(old, moved) !== undefined) return []
    return [{ ...place, what: `${old} is moved in a circle`, instead: 'Its moves must end at a figure.' }]
  })
}

/** Where moves from an id end, unless they go in a circle. */
function endOf(old: string, moved: Moves): string | undefined {
  const seen = new Set<string>()
  let at = old
  while (Object.hasOwn(moved, at)) {
    if (seen.has(at)) return undefined
    seen.add(at)
    at = moved[at] as string
  }
  return at
}

/** The figures of a book that its list of published ones lacks, each with the line that it wants. */
export function unlisted({ list }: Published, figures: readonly string[]): Problem[] {
  if (list === undefined) return []
  return figures
    .filter((one) => !list.ids.includes(one))
    .map((one) => ({
      where: list.file,
      what: `the figure ${one} is not in the list of published figures`,
      instead: `Add below figures, if it is to be published: - ${one}`,
    }))
}
