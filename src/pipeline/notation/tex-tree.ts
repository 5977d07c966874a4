import { COLUMNED, isLook, LETTER, OPTIONAL, SILENT, STARRED, tokensOf, WHOLE } from './tex-commands.ts'

/** One sign of a formula: a letter, a command or another character, with what stands below and above it. */
export interface TexNode {
  /** `h`, `\rho`, `(`; a letter in another alphabet or with an accent is one sign: `\mathbb{E}`, `\bar{v}`, `Q'`. */
  readonly atom: string
  readonly sub?: readonly TexNode[]
  readonly sup?: readonly TexNode[]
}

/** Reads TeX as the signs that it sets, in order: groups and fractions are gone through, spaces and sizes left out. */
export function texTree(tex: string): TexNode[] {
  return new Reader(tokensOf(tex)).rest()
}

type Draft = { -readonly [K in keyof TexNode]: TexNode[K] }

class Reader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  rest(): TexNode[] {
    const nodes: Draft[] = []
    for (let token = this.#next(); token !== undefined && token !== '}'; token = this.#next()) this.#take(token, nodes)
    return nodes
  }

  #next(): string | undefined {
    return this.#tokens[this.#at++]
  }

  #take(token: string, nodes: Draft[]): void {
    const last = nodes.at(-1)
    const skipped = SILENT.get(token)
    if (STARRED.has(token) && this.#tokens[this.#at] === '*') this.#at++
    if (skipped !== undefined) this.#skip(token, skipped)
    else if (token === '_' || token === '^') this.#script(token === '_' ? 'sub' : 'sup', last ?? { atom: '' })
    else if (token === "'" && last) last.atom += token
    else if (token === '{') nodes.push(...this.rest())
    else if (WHOLE.test(token)) nodes.push({ atom: `${token}{${this.#argument().map(written).join('')}}` })
    else if (!isLook(token)) nodes.push({ atom: token })
  }

  #script(side: 'sub' | 'sup', base: Draft): void {
    base[side] = this.#argument()
  }

  /** The next sign or group. */
  #argument(): TexNode[] {
    const token = this.#next()
    if (token === undefined || token === '}') return []
    if (token === '{') return this.rest()
    const nodes: Draft[] = []
    this.#take(token, nodes)
    return nodes
  }

  #skip(command: string, count: number): void {
    if (command === '\\rule') this.#option()
    const given = Array.from({ length: count }, () => this.#group())
    if (command === '\\begin') this.#columns(given.join(''))
    // What \val prints may say how.
    if (command === '\\val' && this.#tokens[this.#at] === '{') this.#group()
  }

  /** What an environment is told of its columns. */
  #columns(environment: string): void {
    if (OPTIONAL.test(environment)) this.#option()
    if (COLUMNED.test(environment)) this.#group()
  }

  #option(): void {
    if (this.#tokens[this.#at] !== '[') return
    let token: string | undefined
    do token = this.#next()
    while (token !== undefined && token !== ']')
  }

  /** What stands in the next group, or the next sign. */
  #group(): string {
    const start = this.#at
    let depth = 0
    do {
      const token = this.#next()
      if (token === undefined) break
      if (token === '{') depth++
      if (token === '}') depth--
    } while (depth > 0)
    return this.#tokens
      .slice(start, this.#at)
      .join('')
      .replace(/^\{(.*)\}$/, '$1')
  }
}

/** A sign as TeX that reads as the same sign. */
export function written({ atom, sub, sup }: TexNode): string {
  const script = (mark: string, nodes: readonly TexNode[] | undefined) =>
    nodes ? `${mark}{${nodes.map(written).join('')}}` : ''
  return `${atom}${script('_', sub)}${script('^', sup)}`
}

const GREEK =
  /^\\(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega)'*$/

/** Whether a sign is a letter, which stands for something. */
export const isLetter = ({ atom }: TexNode): boolean =>
  /^[A-Za-z]'*$/.test(atom) || GREEK.test(atom) || LETTER.test(atom)
