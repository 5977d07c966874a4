import type { Matrix } from '../../compute/matrix.ts'
import { haar } from '../../compute/orthogonal-initializers.ts'
import { type Eigenblock, withSpectrum } from '../../compute/prescribed-spectrum.ts'
import { stream } from '../../compute/random.ts'
import type { Seeds } from '../../contracts.ts'
import type { Params } from '../../params.ts'

/** The article's spectra, as far as its pictures give them away, with the largest modulus replaced by the param. */
const vanishing = (radius: number): Eigenblock[] => [
  { modulus: radius, angle: 60 },
  { modulus: (0.75 / 0.81) * radius, angle: 0 },
  { modulus: (0.35 / 0.81) * radius, angle: 90 },
]
const exploding = (radius: number): Eigenblock[] => [
  { modulus: radius, angle: 122 },
  { modulus: 0.93, angle: 0 },
  { modulus: 0.27, angle: 90 },
]

/** Largest singular values of the article's matrices: as it is, and relative to the spectral radius. */
const VANISHING_NORM = 2.3
const EXPLODING_NORM_RATIO = 1.96 / 1.19

/** One of the three 5×5 matrices and the spectral radius it was given. */
export interface Case {
  readonly name: 'vanishing' | 'exploding' | 'orthogonal'
  readonly W: Matrix
  readonly radius: number
}

/**
 * The three matrices: two of prescribed spectrum and spectral norm, one uniform on O(5).
 *
 * The vanishing one has the spectral norm of the article's; the exploding one its ratio of spectral norm to spectral radius.
 */
export function cases(
  { 'rnn.vanish': small, 'rnn.explode': large }: Pick<Params, 'rnn.vanish' | 'rnn.explode'>,
  seeds: Seeds,
): Case[] {
  const random = (name: string) => stream(seeds, name)
  return [
    { name: 'vanishing', W: withSpectrum(vanishing(small), VANISHING_NORM, random('vanishing')), radius: small },
    {
      name: 'exploding',
      W: withSpectrum(exploding(large), EXPLODING_NORM_RATIO * large, random('exploding')),
      radius: large,
    },
    { name: 'orthogonal', W: haar(5, random('orthogonal')), radius: 1 },
  ]
}
