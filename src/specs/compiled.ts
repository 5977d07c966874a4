import type { LoggerInterface, Spec as VegaSpec } from 'vega'
import { compile } from 'vega-lite'
import { withIsolation } from './live-spec.ts'
import type { WholeSpec } from './whole-spec.ts'

/** A figure's spec as Vega draws it. */
export interface Compiled {
  readonly vega: VegaSpec
  /** What Vega-Lite complained of. */
  readonly warnings: readonly string[]
}

/** A whole spec compiled to Vega, with signals by which a reader isolates what a legend names. */
export function compiled(spec: WholeSpec): Compiled {
  const warnings: string[] = []
  const logger = quietLogger((message) => warnings.push(message))
  return { vega: withIsolation(compile(structuredClone(spec), { logger }).spec), warnings }
}

/** A logger that hands on warnings and errors and keeps the rest to itself. */
export function quietLogger(warn: (message: string) => void): LoggerInterface {
  const said = (...parts: readonly unknown[]): object => {
    warn(parts.join(' '))
    return logger
  }
  const silent = (): object => logger
  const logger = { level: silent, error: said, warn: said, info: silent, debug: silent }
  return logger as unknown as LoggerInterface
}
