import { COLUMNS } from '../prints/columns.ts'
import { type BookFacts, type FigureFacts, figureKey, figureName, mapParts, pinnedUrl, wholeTitle } from './facts.ts'
import { printPhrases } from './phrases.ts'
import { texMath, texText, texTitle, unsettable } from './tex.ts'
import { typstCaption, typstTitle } from './typst.ts'

/** What puts a figure into a paper. */
export interface Snippet {
  readonly name: string
  /** The picture that it names. */
  readonly file: string
  readonly text: string
}

type Column = (typeof COLUMNS)[number]

/** The LaTeX environments that are as wide as columns. */
const ENVIRONMENTS: Readonly<Record<Column['name'], string>> = { 'one column': 'figure', 'two columns': 'figure*' }

/** A figure in LaTeX, Typst and Markdown. Each names files of the figure as they are downloaded. */
export function figureSnippets(figure: FigureFacts, book: BookFacts): Snippet[] {
  return [
    ...COLUMNS.map((column) => ({
      name: `LaTeX, ${column.name}`,
      file: pdfOf(figure, column),
      text: latex(figure, book, column),
    })),
    ...COLUMNS.map((column) => ({
      name: `Typst, ${column.name}`,
      file: pdfOf(figure, column),
      text: typst(figure, book, column),
    })),
    { name: 'Markdown', file: `${figure.id}.svg`, text: markdown(figure, book) },
  ]
}

const pdfOf = ({ id }: FigureFacts, { widthMm }: Column) => `${id}-${widthMm}mm.pdf`

/** A caption in Markdown as TeX for LaTeX with amsmath and amssymb. */
export function texCaption(markdown: string): string {
  return printPhrases(markdown, {
    text: texText,
    math: (tex) => `$${texMath(tex)}$`,
    emphasis: (printed) => `\\emph{${printed}}`,
    strong: (printed) => `\\textbf{${printed}}`,
    code: (words) => `\\texttt{${texText(words)}}`,
  })
}

function latex(figure: FigureFacts, book: BookFacts, column: Column): string {
  const { widthMm: width, name } = column
  const key = figureKey(figure.id, book)
  const environment = ENVIRONMENTS[name]
  const title = texTitle(figure.title)
  const caption = `${sentence(title)} ${texCaption(figure.caption)}`
  const foreign = unsettable(caption)
  return `% Packages: graphicx, amsmath, amssymb. The entry ${key} is in ${figure.id}.bib.
${foreign.length === 0 ? '' : `% LuaLaTeX or XeLaTeX, with a font that has ${foreign.join(' ')}\n`}\\begin{${environment}}
  \\centering
  \\includegraphics[width=${width}mm]{${pdfOf(figure, column)}}
  \\caption[{${title}}]{${cited(caption, `~\\cite{${key}}`)}}
  \\label{fig:${figure.id}}
\\end{${environment}}
`
}

function typst(figure: FigureFacts, book: BookFacts, column: Column): string {
  const { widthMm: width, name } = column
  const key = figureKey(figure.id, book)
  const spans = name === 'two columns' ? '\n  placement: auto, scope: "parent",' : ''
  return `// Typst 0.14 or later, which takes PDF images. The entry ${key} is in ${figure.id}.biblatex.bib.
#figure(
  image("${pdfOf(figure, column)}", width: ${width}mm),${spans}
  caption: [${sentence(typstTitle(figure.title))} ${typstCaption(figure.caption)} @${key}],
) <fig:${figure.id}>
`
}

function markdown(figure: FigureFacts, book: BookFacts): string {
  const title = escaped(figure.title)
  const source = `[${figureName(figure)} of ${escaped(wholeTitle(book))}](${pinnedUrl(figure, book)})`
  const caption = `**${sentence(title)}** ${figure.caption.replace(/\s+/g, ' ').trim()}`
  return `![${literal(figure.alt.replace(/\s+/g, ' ').trim())}](${figure.id}.svg)

${caption} ${source}, version ${book.version}, ${book.license.text}.
`
}

/** A caption with its citation, before the full stop that it ends with. */
function cited(caption: string, citation: string): string {
  return caption.endsWith('.') ? `${caption.slice(0, -1)}${citation}.` : `${caption}${citation}`
}

/** A title with the full stop that it lacks. */
function sentence(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`
}

/** A line as Markdown with $TeX$. */
function escaped(line: string): string {
  return mapParts(line, literal, (tex) => `$${tex}$`)
}

/** Text as Markdown that says it as it stands. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>$&]/g, '\\$&')
}
