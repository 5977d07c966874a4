import { isLetter, type TexNode, texTree, written } from './tex-tree.ts'

/** Stands in a pattern for whatever a formula has there. */
export const ANYTHING = '·'

/** A sign as it occurs in formulas. */
export interface Pattern {
  /** TeX, the same for patterns that match the same. */
  readonly tex: string
  readonly nodes: readonly TexNode[]
  /** How much it says: of several patterns that match, the one that says most does. */
  readonly weight: number
}

/**
 * Reads a pattern: TeX of one or several signs. A sign matches the same sign, whatever stands below and above it, unless the
 * pattern says what does. `·` matches anything: below or above a sign all that is there, with a script of its own any one
 * sign, elsewhere all up to the sign behind it.
 */
export function patternOf(tex: string): Pattern {
  const nodes = texTree(tex)
  return { tex: nodes.map(written).join(''), nodes, weight: weightOf(nodes) }
}

const weightOf = (nodes: readonly TexNode[] = []): number =>
  nodes.reduce(
    (sum, { atom, sub, sup }) => sum + (atom === ANYTHING ? 0 : 2) + scriptWeight(sub) + scriptWeight(sup),
    0,
  )

const scriptWeight = (script: readonly TexNode[] | undefined): number => (script ? 1 + weightOf(script) : 0)

/** What some patterns find in a formula. */
export interface Findings<P extends Pattern> {
  /** The patterns that match, in the order in which they first do. */
  readonly found: ReadonlySet<P>
  /** The letters that none matches. */
  readonly unmatched: ReadonlySet<string>
}

/** Where patterns match in a formula: no sign is matched twice, and the pattern that says most wins. */
export function findings<P extends Pattern>(tex: string, patterns: readonly P[]): Findings<P> {
  const inOrder = [...patterns].sort((a, b) => b.weight - a.weight)
  const found = new Set<P>()
  const unmatched = new Set<string>()
  const search = (nodes: readonly TexNode[]): void => {
    for (let at = 0; at < nodes.length; ) {
      const [pattern, match] = firstMatch(inOrder, nodes, at)
      const node = nodes[at] as TexNode
      if (pattern) found.add(pattern)
      else if (isLetter(node)) unmatched.add(node.atom)
      for (const left of match?.left ?? [node.sub ?? [], node.sup ?? []]) search(left)
      at = match?.end ?? at + 1
    }
  }
  search(texTree(tex))
  return { found, unmatched }
}

/** Where a match ends, and what of the formula it leaves to be searched. */
interface Match {
  readonly end: number
  readonly left: readonly (readonly TexNode[])[]
}

function firstMatch<P extends Pattern>(patterns: readonly P[], nodes: readonly TexNode[], at: number) {
  for (const pattern of patterns) {
    const match = matchAt(pattern.nodes, nodes, at)
    if (match) return [pattern, match] as const
  }
  return [undefined, undefined] as const
}

function matchAt([first, ...rest]: readonly TexNode[], nodes: readonly TexNode[], at: number): Match | undefined {
  if (first === undefined) return { end: at, left: [] }
  if (first.atom === ANYTHING && !first.sub && !first.sup) return matchThrough(rest, nodes, at)
  const node = nodes[at]
  if (!node || (first.atom !== ANYTHING && first.atom !== node.atom)) return undefined
  const [sub, sup] = [scriptLeft(first.sub, node.sub), scriptLeft(first.sup, node.sup)]
  const behind = sub && sup && matchAt(rest, nodes, at + 1)
  if (!behind) return undefined
  if (first.atom !== ANYTHING) return { end: behind.end, left: [...sub, ...sup, ...behind.left] }
  const base = {
    atom: node.atom,
    ...(node.sub && !first.sub && { sub: node.sub }),
    ...(node.sup && !first.sup && { sup: node.sup }),
  }
  return { end: behind.end, left: [[base], ...(first.sub ? sub : []), ...(first.sup ? sup : []), ...behind.left] }
}

/** Anything, up to where the rest of the pattern matches outside of what is opened within. */
function matchThrough(rest: readonly TexNode[], nodes: readonly TexNode[], at: number): Match | undefined {
  const [before, next] = [nodes[at - 1]?.atom, rest[0]?.atom]
  if (next === undefined) return at < nodes.length ? { end: nodes.length, left: [nodes.slice(at)] } : undefined
  let depth = 0
  for (let end = at; end < nodes.length; end++) {
    const { atom } = nodes[end] as TexNode
    const match = depth === 0 && end > at ? matchAt(rest, nodes, end) : undefined
    if (match) return { end: match.end, left: [nodes.slice(at, end), ...match.left] }
    if (before !== next && atom === before) depth++
    else if (before !== next && atom === next) depth--
    if (depth < 0) return undefined
  }
  return undefined
}

/** What is left of a script: all of it if the pattern has none there. */
function scriptLeft(asked: readonly TexNode[] | undefined, there: readonly TexNode[] = []): Match['left'] | undefined {
  if (asked === undefined) return [there]
  const match = there.length > 0 ? matchAt(asked, there, 0) : undefined
  return match && match.end === there.length ? match.left : undefined
}
