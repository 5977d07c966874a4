import { eigenvectorCondition } from '../../compute/normality.ts'
import { spectralNorm } from '../../compute/norms.ts'
import type { Eigenblock } from '../../compute/prescribed-spectrum.ts'
import { eigenvalues } from '../../compute/spectrum.ts'
import type { Case } from './matrices.ts'

/** A spectrum as TeX: c for a real eigenvalue, c e^{± i angle} for a pair. */
function spectrumText(blocks: readonly Eigenblock[]): string {
  const modulus = (x: number) => Number(x.toFixed(2))
  return blocks
    .map((block) => {
      const angle = `e^{\\pm ${block.angle.toFixed(0)}^\\circ i}`
      if (block.angle === 0) return `$${modulus(block.modulus)}$`
      return modulus(block.modulus) === 1 ? `$${angle}$` : `$${modulus(block.modulus)}\\,${angle}$`
    })
    .join(', ')
}

/** The eigenvalues of a matrix as blocks, one for a pair; a negative one keeps its sign as a negative modulus. */
function blocksOf({ W }: Case): Eigenblock[] {
  return eigenvalues(W)
    .filter(({ im }) => im >= 0)
    .map(({ re, im }) =>
      im === 0
        ? { modulus: re, angle: 0 }
        : { modulus: Math.hypot(re, im), angle: (Math.atan2(im, re) * 180) / Math.PI },
    )
}

/** κ(V) of a matrix with distinct eigenvalues. @throws {RangeError} if they are not distinct to working precision. */
function conditionOf({ W }: Case): number {
  const kappa = eigenvectorCondition(W)
  if (kappa === null) throw new RangeError('the eigenvalues of the three cases are distinct')
  return kappa
}

/** What is known of the three matrices: spectrum, norm, condition, and the log₁₀ of the spectral norm of the power T = steps. */
export function spectra(curves: readonly (Case & { readonly end: number })[], steps: number) {
  return {
    title: 'The three cases',
    columns: {
      case: { title: 'case', unit: '', meaning: 'which matrix W', values: curves.map(({ name }) => name) },
      eigenvalues: {
        title: 'eigenvalues',
        unit: '',
        meaning: 'eigenvalues of W; ± stands for a conjugate pair',
        values: curves.map((one) => spectrumText(blocksOf(one))),
      },
      radius: {
        title: '$\\rho$',
        unit: '1',
        meaning: 'spectral radius',
        values: curves.map(({ radius }) => radius),
      },
      norm: {
        title: '$\\|W\\|_2$',
        unit: '1',
        meaning: 'spectral norm, the largest singular value',
        values: curves.map(({ W }) => spectralNorm(W)),
      },
      condition: {
        title: '$\\kappa(V)$',
        unit: '1',
        meaning: 'condition number of the unit eigenvectors; 1 for a normal matrix',
        values: curves.map(conditionOf),
      },
      end: {
        title: `$\\log_{10}\\|W^{${steps}}\\|_2$`,
        unit: '1',
        scale: 'log10' as const,
        meaning: `decimal logarithm of the spectral norm of the power ${steps}`,
        values: curves.map(({ end }) => end),
      },
    },
  }
}
