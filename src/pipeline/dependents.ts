import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { attributesOf, isJsx } from './elements.ts'

/** What of a book follows from one param, each part by its id. */
export interface Dependents {
  /** Those that read it. */
  readonly experiments: readonly string[]
  /** Those that draw one of the experiments. */
  readonly figures: readonly string[]
  /** Those that place one of the figures, print values or rows, or stand on claims, of one of the experiments, or name the param. */
  readonly chapters: readonly string[]
}

/** As much of the parts of a book as says what depends on what. */
export interface Parts {
  readonly experiments: readonly {
    readonly name: string
    readonly reads: readonly string[]
    /** Whether it draws random numbers; false only if it is known not to. */
    readonly draws: boolean
  }[]
  readonly figures: readonly { readonly id: string; readonly experiment: string }[]
  /** With what each names, as `namesIn` finds it. */
  readonly chapters: readonly { readonly id: string; readonly names: readonly string[] }[]
}

/** What depends on each param. The param `seed` is read by all that draw: it names their random streams. */
export function dependents(params: readonly string[], parts: Parts): Map<string, Dependents> {
  const of = (param: string): Dependents => {
    const experiments = parts.experiments
      .filter(({ reads, draws }) => (param === 'seed' && draws) || reads.includes(param))
      .map(({ name }) => name)
    const figures = parts.figures.filter(({ experiment }) => experiments.includes(experiment)).map(({ id }) => id)
    const named = new Set([...experiments, ...figures.map((id) => `figure ${id}`), `params.${param}`])
    return {
      experiments,
      figures,
      chapters: parts.chapters.filter(({ names }) => names.some((name) => named.has(name))).map(({ id }) => id),
    }
  }
  return new Map(params.map((param) => [param, of(param)]))
}

/** What a chapter that is not yet set names: `figure <id>`, the experiment of each value, claim and table, `params.<name>`. */
export function namesIn(tree: Root): string[] {
  const names = new Set<string>()
  const add = (name: string) => names.add(name.startsWith('params.') ? name : (name.split('.')[0] as string))
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      for (const [, name = ''] of node.value.matchAll(/\\val\{([^}]*)\}/g)) add(name)
    }
    if (!isJsx(node)) return
    const { id, of, holds } = attributesOf(node)
    if (node.name === 'Figure' && id) names.add(`figure ${id}`)
    for (const name of [of, holds]) if (name) add(name)
  })
  return [...names]
}
