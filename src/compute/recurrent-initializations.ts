import { normal, uniform } from './initializers.ts'
import { identity, type Matrix } from './matrix.ts'
import { haar } from './orthogonal-initializers.ts'
import type { Random } from './random.ts'

/**
 * Five ways to fill an n×n recurrent matrix W, by the name the figures give them.
 *
 * - U[0, 1): a uniform law that forgot its sign; entries of mean 1/2.
 * - U(±1/√n): PyTorch's recurrent default, entries of variance 1/(3n).
 * - N(0, 1/n): the normal law whose eigenvalues fill the unit disc as n grows.
 * - identity: W = I, the linear part of the identity recurrent network. It draws nothing.
 * - orthogonal: uniform on O(n).
 *
 * All but the identity have the same law as their transposes.
 */
export const RECURRENT_INITIALIZATIONS = {
  'U[0, 1)': (n: number, random: Random): Matrix => uniform(n, { low: 0, high: 1 }, random),
  'U(±1/√n)': (n: number, random: Random): Matrix =>
    uniform(n, { low: -1 / Math.sqrt(n), high: 1 / Math.sqrt(n) }, random),
  'N(0, 1/n)': (n: number, random: Random): Matrix => normal(n, { std: 1 / Math.sqrt(n) }, random),
  identity: (n: number): Matrix => identity(n),
  orthogonal: haar,
} as const

export type RecurrentInitialization = keyof typeof RECURRENT_INITIALIZATIONS

/** Their names, in the order of the figures. */
export const INITIALIZATION_NAMES = Object.keys(RECURRENT_INITIALIZATIONS) as RecurrentInitialization[]

/** σ√n of those with independent entries of mean 0 and variance σ², 1 of the isometries: the rate of growth per step for large n. */
export const RATES = { 'U(±1/√n)': 1 / Math.sqrt(3), 'N(0, 1/n)': 1, identity: 1, orthogonal: 1 } as const
