import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chapterText, chapterTitle, type Marks, type Placed } from './prose.ts'

/** How large a book is. */
export interface BookSize {
  readonly chapters: number
  readonly figures: number
}

/** `8x24`: chapters, figures. */
export const sizeName = ({ chapters, figures }: BookSize): string => `${chapters}x${figures}`

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
export function writeSyntheticBook(folder: string, size: BookSize): string {
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['chapters', 'experiments', 'figures']) mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['compute', 'params.ts', 'params.yaml', 'references.bib', 'book.yaml'])
    cpSync(join(template, name), join(folder, name), { recursive: true })
  for (const [i, figure] of figuresOf(size).entries()) writeFigure(folder, figure, i === 0)
  for (const { number, id, figures } of chaptersOf(size)) {
    writeFileSync(join(folder, 'chapters', `${id}.mdx`), matter(number) + chapterText(number, figures, MARKS))
    appendFileSync(join(folder, 'book.yaml'), `    - ${id}\n`)
  }
  return join(folder, 'book.yaml')
}

/**
 * Writes a plain Astro project with the same chapters, headings and formulas, without figures, values and references, and
 * with a page of contents, replacing the folder.
 */
export function writeBareBook(folder: string, size: BookSize): void {
  rmSync(folder, { recursive: true, force: true })
  const pages = join(folder, 'src', 'pages')
  cpSync(join(template, '..', 'bare'), join(folder, 'src', 'layouts'), { recursive: true })
  mkdirSync(pages, { recursive: true })
  const layout = 'layout: ../layouts/Plain.astro\n'
  for (const { number, id, figures } of chaptersOf(size))
    writeFileSync(join(pages, `${id}.mdx`), matter(number, layout) + chapterText(number, figures, PLAIN))
  const links = chaptersOf(size).map(({ number, id }) => `- [${chapterTitle(number)}](${id})`)
  writeFileSync(join(pages, 'index.mdx'), `---\n${layout}title: Contents\n---\n\n${links.join('\n')}\n`)
}

/** The chapters of a book, each with its part of the figures. */
export function chaptersOf(size: BookSize) {
  const figures = figuresOf(size)
  return Array.from({ length: size.chapters }, (_, at) => ({
    number: at + 1,
    id: `chapter-${padded(at, size.chapters)}`,
    figures: figures.filter((_, i) => Math.floor((i * size.chapters) / size.figures) === at),
  }))
}

function matter(number: number, more = ''): string {
  return `---\n${more}title: ${chapterTitle(number)}\ndescription: Chapter ${number} of a synthetic book.\n---\n\n`
}

function figuresOf({ figures }: BookSize): (Placed & { readonly kind: string })[] {
  return Array.from({ length: figures }, (_, i) => {
    const kind = i % 3 === 2 ? 'pictures' : 'norms'
    const number = padded(i, figures)
    return { kind, id: `${kind}-${number}`, experiment: `powers-${number}` }
  })
}

function writeFigure(folder: string, { id, kind, experiment }: Placed & { readonly kind: string }, scaled: boolean) {
  const source = join(template, 'experiments', scaled ? 'scaled-powers.ts' : 'powers.ts')
  cpSync(source, join(folder, 'experiments', `${experiment}.ts`))
  const figure = readFileSync(join(template, 'figures', `${kind}.ts`), 'utf8')
    .replace('/powers.ts', `/${experiment}.ts`)
    .replace("experiment: 'powers'", `experiment: '${experiment}'`)
  writeFileSync(join(folder, 'figures', `${id}.ts`), figure)
}
