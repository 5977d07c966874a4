import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chapterText, chapterTitle, type Marks, type Placed } from './prose.ts'

/** How large a book is. */
export interface BookSize {
  readonly chapters: number
  readonly figures: number
}

const template = join(import.meta.dirname, 'book')

const MARKS: Marks = {
  value: (quantity) => `<Value of="${quantity}" as=".3e" />`,
  cite: (key) => `<Cite key="${key}" />`,
  ref: (label) => `<Ref to="${label}" />`,
  figure: (id) => `<Figure id="${id}" />`,
  label: (id) => `\\label{${id}}`,
}

const PLAIN: Marks = {
  value: () => 'a number',
  cite: () => 'in a paper',
  ref: () => 'the above',
  figure: () => '',
  label: () => '',
}

/** `07` of 24, `007` of 150: so that names sort in order. */
const padded = (i: number, count: number) => String(i + 1).padStart(String(count).length, '0')

/**
 * Writes a book of made-up prose into a folder inside the project, replacing it: an experiment for each figure, every third
 * figure a row of pictures, the first experiment the only one to read `gain`. The same size gives the same bytes.
 * @returns the path of its book.yaml.
 */
export function writeSyntheticBook(folder: string, { chapters, figures }: BookSize): string {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['chapters', 'experiments', 'figures']) mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['compute', 'params.ts', 'params.yaml', 'references.bib', 'book.yaml'])
    cpSync(join(template, name), join(folder, name), { recursive: true })
  const placed = Array.from({ length: figures }, (_, i) => writeFigure(folder, i, figures))
  for (const { number, id } of chaptersOf(chapters)) {
    const own = placed.filter((_, i) => Math.floor((i * chapters) / figures) === number - 1)
    writeFileSync(join(folder, 'chapters', `${id}.mdx`), matter(number) + chapterText(number, own, MARKS))
    appendFileSync(join(folder, 'book.yaml'), `    - ${id}\n`)
  }
  return join(folder, 'book.yaml')
}

/**
 * Writes a plain Astro project with the same chapters, headings and formulas, without figures, values and references, and
 * with a page of contents, replacing the folder.
 */
export function writeBareBook(folder: string, { chapters }: BookSize): void {
  rmSync(folder, { recursive: true, force: true })
  const pages = join(folder, 'src', 'pages')
  cpSync(join(template, '..', 'bare'), join(folder, 'src', 'layouts'), { recursive: true })
  mkdirSync(pages, { recursive: true })
  const layout = 'layout: ../layouts/Plain.astro\n'
  for (const { number, id } of chaptersOf(chapters))
    writeFileSync(join(pages, `${id}.mdx`), matter(number, layout) + chapterText(number, [], PLAIN))
  const links = chaptersOf(chapters).map(({ number, id }) => `- [${chapterTitle(number)}](${id})`)
  writeFileSync(join(pages, 'index.mdx'), `---\n${layout}title: Contents\n---\n\n${links.join('\n')}\n`)
}

/** The chapters of a book of so many. */
export function chaptersOf(count: number): { readonly number: number; readonly id: string }[] {
  return Array.from({ length: count }, (_, i) => ({ number: i + 1, id: `chapter-${padded(i, count)}` }))
}

function matter(number: number, more = ''): string {
  return `---\n${more}title: ${chapterTitle(number)}\ndescription: Chapter ${number} of a synthetic book.\n---\n\n`
}

function writeFigure(folder: string, i: number, count: number): Placed {
  const number = padded(i, count)
  const experiment = `powers-${number}`
  const kind = i % 3 === 2 ? 'pictures' : 'norms'
  const id = `${kind}-${number}`
  cpSync(
    join(template, 'experiments', i === 0 ? 'scaled-powers.ts' : 'powers.ts'),
    join(folder, 'experiments', `${experiment}.ts`),
  )
  const figure = readFileSync(join(template, 'figures', `${kind}.ts`), 'utf8')
  const own = figure
    .replace('/powers.ts', `/${experiment}.ts`)
    .replace("experiment: 'powers'", `experiment: '${experiment}'`)
  writeFileSync(join(folder, 'figures', `${id}.ts`), own)
  return { id, experiment }
}
