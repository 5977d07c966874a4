/** One sign of a formula: a letter, a command or another character, with what stands below and above it. */
export interface TexNode {
  /** `h`, `\rho`, `(`; a letter in another alphabet or with an accent is one sign: `\mathbb{E}`, `\bar{v}`, `Q'`. */
  readonly atom: string
  readonly sub?: readonly TexNode[]
  readonly sup?: readonly TexNode[]
}

/** What says how a formula looks and not what it says. */
const LOOK = new Set(
  '& \\\\ \\left \\right \\big \\Big \\bigg \\Bigg \\quad \\qquad \\, \\; \\: \\! \\  \\displaystyle \\limits'.split(
    ' ',
  ),
)
/** Commands that make one sign of what they are given. */
const WHOLE =
  /^\\(?:mathbb|mathbf|mathcal|mathrm|mathsf|operatorname|text|bar|hat|tilde|vec|overline|underline|dot|ddot)$/
/** Commands that are taken out with all that they are given, which is nothing to be read, by how much that is. */
const SILENT: ReadonlyMap<string, number> = new Map([
  ['\\begin', 1],
  ['\\end', 1],
  ['\\label', 1],
  ['\\tag', 1],
  ['\\textcolor', 1],
  ['\\keyed', 1],
  ['\\val', 1],
])

/** Reads TeX as the signs that it sets, in order: groups and fractions are gone through, spaces and sizes left out. */
export function texTree(tex: string): TexNode[] {
  const tokens = tex.match(/\\[a-zA-Z]+|\\[\s\S]|\S/g) ?? []
  return new Reader(tokens).rest()
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
    if (skipped !== undefined) this.#skip(token, skipped)
    else if (token === '_' || token === '^') this.#script(token === '_' ? 'sub' : 'sup', last ?? { atom: '' })
    else if (token === "'" && last) last.atom += token
    else if (token === '{') nodes.push(...this.rest())
    else if (WHOLE.test(token)) nodes.push({ atom: `${token}{${this.#argument().map(written).join('')}}` })
    else if (!LOOK.has(token)) nodes.push({ atom: token })
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
    for (let left = count; left > 0; left--) this.#group()
    // What \val prints may say how.
    if (command === '\\val' && this.#tokens[this.#at] === '{') this.#group()
  }

  #group(): void {
    let depth = 0
    do {
      const token = this.#next()
      if (token === undefined) return
      if (token === '{') depth++
      if (token === '}') depth--
    } while (depth > 0)
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
const OTHER = /^\\(?:mathbb|mathbf|mathcal|mathsf|bar|hat|tilde|vec|overline)\{/

/** Whether a sign is a letter, which stands for something. */
export const isLetter = ({ atom }: TexNode): boolean =>
  /^[A-Za-z]'*$/.test(atom) || GREEK.test(atom) || OTHER.test(atom)
