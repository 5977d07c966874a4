import type { Experiment, Figure } from '../contracts.ts'

/** Whether a module's default export has the shape of an experiment. */
export function isExperiment(found: unknown): found is Experiment {
  const { title, reads, run } = (found ?? {}) as Partial<Experiment>
  return typeof title === 'string' && Array.isArray(reads) && typeof run === 'function'
}

/** Whether a module's default export has the shape of a figure; its words are checked when it has spoken. */
export function isFigure(found: unknown): found is Figure {
  const { experiment, spec } = (found ?? {}) as Partial<Figure>
  return typeof experiment === 'string' && typeof spec === 'function'
}
