import { parseChapter } from '../../src/pipeline/chapters.ts'
import type { Edition } from '../../src/pipeline/edition.ts'
import type { Plate } from '../../src/pipeline/plate.ts'
import { typeset } from '../../src/pipeline/typeset.ts'

/** A piece of what an edition says, and where. */
export interface Words {
  readonly where: string
  readonly text: string
}

/** A node of a typeset chapter, or of the HTML in it. */
export interface TextNode {
  readonly type: string
  readonly value?: string
  readonly tagName?: string
  readonly children?: readonly TextNode[]
  readonly data?: { readonly hName?: string; readonly hChildren?: readonly TextNode[] }
  readonly position?: { readonly start: { readonly line: number } }
}

/** What a reader reads of a node: formulas as $TeX$, cells apart, code left out. */
export function textOf(node: TextNode): string {
  if (node.type === 'code' || node.type === 'inlineCode') return '`code`'
  if (node.type === 'math' || node.type === 'inlineMath') return `$${node.value}$`
  const children = node.data?.hChildren ?? node.children
  if (!children) return node.value ?? ''
  const between = { tr: ' | ', table: '\n', tbody: '\n', thead: '\n' }[node.data?.hName ?? ''] ?? ''
  const text = children.map(textOf).join(between)
  return node.tagName === 'sup' ? `^${text}` : text
}

/** Every paragraph, note, table and formula of the chapters and all words of the figures. */
export function wordsOf({ chapters, facts, plates }: Edition): Words[] {
  const prose = chapters.flatMap((chapter) => {
    const tree = parseChapter(chapter)
    typeset(tree, facts, chapter)
    return (tree.children as TextNode[]).map((node) => ({
      where: `${chapter.id}:${node.position?.start.line}`,
      text: textOf(node),
    }))
  })
  const spoken = plates.flatMap(({ id, title, caption, alt, description }) =>
    Object.entries({ title, caption, alt, description }).map(([kind, text]) => ({ where: `${id} ${kind}`, text })),
  )
  return [...prose, ...spoken]
}

const COUNTED =
  'timesteps|steps|units|draws|matrices|products|powers|eigenvalues|symbols|signs|orders|networks|factors|pairs|terms|points|panels|pictures|rows|states|lines|messages|degrees|repetitions'

/** What no sentence may have, whatever the params; formulas count as one word. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])(\p{L}+) \1(?!\p{L})/iu, 'a word twice'],
  [new RegExp(`(?<![\\d.,−^]|× )\\b1 (?:${COUNTED})\\b`), 'one of several'],
  [/\s[,.;:)](?=\s|$)|\(\s*\)/, 'an empty place'],
  [/\b0 of 0\b/, 'nothing of nothing'],
  [/(?<![\p{L}\d])\d+(?:\.\d+)?e[-+−]?\d/u, 'a number in program notation'],
  [/\bbetween (−?\d\S*) and \1(?![\d\p{L}]|\.\d)/u, 'a range without width'],
  [/0\.0{6}/, 'a number that wants a power of ten'],
  [/−0(?:\.0+)?(?!\d|\.\d)/, 'a negative zero'],
]

/** What is wrong with a text, with the place quoted. */
export function faultsIn(text: string): string[] {
  const lost = text.match(/NaN|Infinity|undefined|\[object|\bnull\b/)
  const plain = text.replace(/\$[^$]+\$/g, 'TeX').replace(/TeX(?=\p{L})/gu, 'TeX ')
  const broken = RULES.flatMap(([pattern, what]) => {
    const found = plain.match(pattern)
    return found ? [`${what}: “${plain.slice(Math.max(0, found.index! - 30), found.index! + 40)}”`] : []
  })
  return [...(lost ? [`${lost[0]} where a value should be`] : []), ...broken]
}

/** Whether words have quotation marks, or apostrophes, of a typewriter; those of formulas and code are others. */
export const isTyped = (plain: string): boolean => /['"]/.test(plain.replace(/\$[^$]+\$|`[^`]+`/g, ''))

/** What is wrong with the form of a figure's words. */
export function shapeFaults({ id, alt, caption, description }: Plate): string[] {
  return [
    ...(/[$\\{}]|<\w/.test(alt) ? [`${id}: markup in its alt text`] : []),
    ...([alt, caption, description].some(isTyped) ? [`${id}: a quotation mark of a typewriter in its words`] : []),
    ...(alt.length > 400 ? [`${id}: an alt text of ${alt.length} characters`] : []),
    ...([alt, caption, description].some((text) => !/[.!?)]$/.test(text.trim()))
      ? [`${id}: words that do not end as a sentence`]
      : []),
    ...(description.length < alt.length ? [`${id}: a long description shorter than the alt text`] : []),
  ]
}
