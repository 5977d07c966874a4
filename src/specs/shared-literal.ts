type Json = null | boolean | number | string | readonly unknown[] | Readonly<Record<string, unknown>>

/** A value that occurs, once however often: its pieces of text, and the numbers of the parts between them. */
interface Part {
  readonly pieces: readonly string[]
  readonly parts: readonly number[]
}

/** Words of one or two letters that no name may be. */
const RESERVED = new Set(['as', 'do', 'for', 'if', 'in', 'let', 'new', 'of', 'try', 'var'])

/**
 * Plain data as an expression of JavaScript, in which a part that occurs more than once is written once: the value has that
 * part in several places, so it must not be changed.
 */
export function sharedLiteral(value: unknown): string {
  const { parts, uses, root } = partsOf(value)
  const lengths: number[] = []
  const isNamed = parts.map((part, k) => {
    const inline = part.parts.reduce((sum, at) => sum + lengths[at]!, part.pieces.join('').length)
    const isShorter = uses[k]! * inline > inline + (uses[k]! + 1) * NAME + 2
    lengths.push(isShorter ? NAME : inline)
    return isShorter
  })
  const names = namesOf(parts.map((_, k) => (isNamed[k] ? uses[k]! : 0)))
  const texts: string[] = []
  const said: string[] = []
  for (const [k, { pieces, parts: inside }] of parts.entries()) {
    const text = pieces.map((piece, at) => (at === 0 ? piece : texts[inside[at - 1]!]! + piece)).join('')
    const name = names.get(k)
    if (name) said.push(`${name}=${text}`)
    texts.push(name ?? text)
  }
  return said.length === 0 ? texts[root]! : `(()=>{const ${said.join(',')};return ${texts[root]!}})()`
}

/** The length that names are taken to have before they are given. */
const NAME = 2

/** The distinct values that a value is made of, parts before wholes, and how often each occurs in another. */
function partsOf(value: unknown): {
  readonly parts: readonly Part[]
  readonly uses: readonly number[]
  readonly root: number
} {
  const [parts, uses, known]: [Part[], number[], Map<string, number>] = [[], [], new Map()]
  const visit = (node: Json): number => {
    const part = partOf(node, visit)
    const key = `${part.pieces.join('\0')}\0\0${part.parts.join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    for (const inside of part.parts) uses[inside]!++
    known.set(key, parts.length)
    uses.push(0)
    return parts.push(part) - 1
  }
  const root = visit(value as Json)
  return { parts, uses, root }
}

function partOf(node: Json, visit: (node: Json) => number): Part {
  if (node === null || typeof node !== 'object') return { pieces: [scalarText(node)], parts: [] }
  const isList = Array.isArray(node)
  const entries = Object.entries(node).filter(([, inside]) => inside !== undefined)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  if (entries.length === 0) return { pieces: [open + close], parts: [] }
  const heads = entries.map(([key], k) => `${k === 0 ? open : ','}${isList ? '' : `${keyText(key)}:`}`)
  return { pieces: [...heads, close], parts: entries.map(([, inside]) => visit(inside as Json)) }
}

/** A number without a zero before its point, all else as JSON. */
const scalarText = (value: null | boolean | number | string) =>
  typeof value === 'number' ? JSON.stringify(value).replace(/^(-?)0\./, '$1.') : JSON.stringify(value)

const keyText = (key: string) =>
  /^[a-z_$][\w$]*$/i.test(key) && key !== '__proto__'
    ? key
    : key === '__proto__'
      ? '["__proto__"]'
      : JSON.stringify(key)

/** Names for what is used at all, the shortest for what is used most. */
function namesOf(uses: readonly number[]): ReadonlyMap<number, string> {
  const used = [...uses.keys()].filter((k) => uses[k]! > 0).sort((a, b) => uses[b]! - uses[a]! || a - b)
  const names = new Map<number, string>()
  let next = 0
  for (const k of used) {
    let name = nameAt(next++)
    while (RESERVED.has(name)) name = nameAt(next++)
    names.set(k, name)
  }
  return names
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The names of letters in order: a to Z, aa and so on. */
function nameAt(index: number): string {
  const letter = LETTERS[index % LETTERS.length]!
  return index < LETTERS.length ? letter : nameAt(Math.floor(index / LETTERS.length) - 1) + letter
}
