import type { Complex } from './complex.ts'
import { gaussianMean } from './mean-field.ts'
import { normalCdf } from './normal-distribution.ts'
import { type Random, uniforms } from './random.ts'

/** A message of `length` symbols out of `symbols`, kept by `units` rotating complex units. */
export interface ClockMemory {
  readonly units: number
  readonly length: number
  readonly symbols: number
}

/** Unit by unit, the state turned back to the moment at which the symbol at `position` was written. */
function turnedBack(written: readonly Float64Array[], angles: Float64Array, position: number): Complex[] {
  return Array.from(angles, (angle, j) => {
    const turns = written.map((phases, s) => angle * (position - s) + phases[j]!)
    return {
      re: turns.reduce((sum, x) => sum + Math.cos(x), 0),
      im: turns.reduce((sum, x) => sum + Math.sin(x), 0),
    }
  })
}

/** Re Σ_j conj(u_j) h_j for a symbol vector u of phases. */
function score(symbol: Float64Array, state: readonly Complex[]): number {
  return state.reduce((sum, { re, im }, j) => sum + re * Math.cos(symbol[j]!) + im * Math.sin(symbol[j]!), 0)
}

const phases = (n: number, random: Random) => uniforms(n, -Math.PI, Math.PI, random)
const greatest = (values: readonly number[]) => values.indexOf(Math.max(...values))

/**
 * The fraction of one random message that a random linear memory gives back: h_t = V h_{t−1} + u^{(x_t)} with V a diagonal of
 * rotations, read after the message and any silence by turning the state back and comparing it with every symbol.
 *
 * The silence multiplies the state by a power of V and the reader by its inverse, so its length plays no part.
 *
 * @see Henaff, Szlam, LeCun 2016, "Recurrent orthogonal networks and long-memory tasks".
 */
export function recalledFraction({ units, length, symbols }: ClockMemory, random: Random): number {
  const angles = phases(units, random)
  const alphabet = Array.from({ length: symbols }, () => phases(units, random))
  const message = Array.from({ length }, () => Math.floor(symbols * random()))
  const written = message.map((symbol) => alphabet[symbol]!)
  const right = message.filter((symbol, s) => {
    const state = turnedBack(written, angles, s)
    return greatest(alphabet.map((u) => score(u, state))) === symbol
  })
  return right.length / length
}

/**
 * What that fraction is on average, if scores are taken as independent and normal: the right symbol has mean 1 and variance
 * (S − 1)/(2m), the others mean 0 and variance S/(2m), for m units and a message of S symbols.
 */
export function expectedRecall({ units, length, symbols }: ClockMemory): number {
  const right = Math.sqrt((length - 1) / (2 * units))
  const wrong = Math.sqrt(length / (2 * units))
  return gaussianMean((z) => normalCdf((1 + right * z) / wrong) ** (symbols - 1))
}
