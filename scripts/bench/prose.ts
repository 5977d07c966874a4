/** How a chapter names what was computed; a book without figures has other words there. */
export interface Marks {
  value(quantity: string): string
  cite(key: string): string
  ref(label: string): string
  figure(id: string): string
  /** What makes a display formula one that can be referred to. */
  label(id: string): string
}

/** A figure and the experiment it views. */
export interface Placed {
  readonly id: string
  readonly experiment: string
}

const WORDS = `a the of to in and is that it as for with by on from which each its one no this where under after when
any every few many most some other same such power product sum norm entry row column order factor step curve path limit
bound scale size shape space plane line point length angle turn sign measure law draw sample mean value number table
picture reader proof rule case question answer idea word page grows falls holds keeps moves meets follows begins ends
turns stays changes repeats gives takes shows tells asks counts compares divides adds multiplies slowly quickly always
often never nearly exactly again together apart alone small large even odd finite random plain simple long short first
last next whole`.split(/\s+/)

const INLINE = [
  'W^t',
  'h_t = W h_{t-1}',
  '\\lVert W^t \\rVert_F',
  'n \\times n',
  '\\rho^t',
  't \\to \\infty',
  '\\sqrt{n}',
  'x^{\\top} y',
  '\\alpha + \\beta',
  'A^{-1}',
  'w_{ij} \\in \\mathbb{R}',
  '\\log_{10} \\lVert x \\rVert',
]

const DISPLAY = [
  '\\lVert A \\rVert_F = \\Bigl( \\sum_{i=1}^{n} \\sum_{j=1}^{n} a_{ij}^{2} \\Bigr)^{1/2}',
  'W^{t} = \\underbrace{W \\cdot W \\cdots W}_{t}, \\qquad W^{0} = I',
  '(AB)_{ij} = \\sum_{k=1}^{n} a_{ik} b_{kj}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^{-1} = \\frac{1}{ad - bc} \\begin{pmatrix} d & -b \\\\ -c & a \\end{pmatrix}',
  '\\lVert A B \\rVert \\le \\lVert A \\rVert \\, \\lVert B \\rVert',
  'e^{A} = \\sum_{k=0}^{\\infty} \\frac{A^{k}}{k!}',
]

const KEYS = ['cayley1858', 'perron1907', 'strassen1969']
const SECTIONS = 4
const PARAGRAPHS = 3
const SENTENCES = 5

/**
 * A chapter of made-up prose, some 750 words with headings, formulas, values, citations, references and its figures; the
 * same for the same number.
 */
export function chapterText(number: number, figures: readonly Placed[], marks: Marks): string {
  const writer = writerOf(number, marks)
  const sections = Array.from({ length: SECTIONS }, (_, i) => {
    const own = figures.filter((_, at) => at % SECTIONS === i)
    const id = `eq:${number}-${i + 1}`
    const formula = `$$\n${DISPLAY[(number + i) % DISPLAY.length]}. ${marks.label(id)}\n$$`
    const [before, ...after] = Array.from({ length: PARAGRAPHS }, writer.paragraph)
    const shown = own.flatMap((figure) => [marks.figure(figure.id), writer.aboutFigure(figure)])
    return [`## ${writer.heading()}`, before, formula, writer.aboutFormula(id), ...shown, ...after].join('\n\n')
  })
  return `${sections.join('\n\n')}\n`
}

/** The title of a chapter. */
export const chapterTitle = (number: number): string => `On ${writerOf(number).heading().toLowerCase()}`

function writerOf(number: number, marks?: Marks) {
  let state = number
  const below = (end: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % end
  }
  const word = () => WORDS[below(WORDS.length)] as string
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const sentence = () => {
    const formula = below(3) === 0 ? ` $${INLINE[below(INLINE.length)]}$ ${words(2 + below(4))}` : ''
    return `${capital(words(6 + below(9)))}${formula}.`
  }
  const paragraph = () => Array.from({ length: SENTENCES }, sentence).join(' ')
  const cited = () => marks?.cite(KEYS[below(KEYS.length)] as string)
  return {
    heading: () => capital(words(3)),
    paragraph,
    aboutFormula: (id: string) => `By ${marks?.ref(id)}, ${words(8)} ${cited()}. ${sentence()}`,
    aboutFigure: ({ id, experiment }: Placed) =>
      `In ${marks?.ref(id)} the norm ends at ${marks?.value(`${experiment}.atEnd`)}, ${words(9)}. ${sentence()}`,
  }
}
