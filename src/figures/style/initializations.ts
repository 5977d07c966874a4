/**
 * One initialization has one colour and one dash pattern in every figure. Tables name it by its label, which legends print.
 * Inks are the generator's; dashes tell the lines apart in greyscale.
 */
export const INITIALIZATIONS = {
  'U[0, 1)': { ink: '@vermilion', dash: [12, 3] },
  'U(±1/√n)': { ink: '@amber', dash: [7, 3] },
  'N(0, 1/n)': { ink: '@green', dash: [3, 2] },
  identity: { ink: '@grey', dash: [9, 3, 2, 3] },
  orthogonal: { ink: '@blue', dash: [0] },
  vanishing: { ink: '@purple', dash: [5, 3] },
  exploding: { ink: '@vermilion', dash: [12, 3] },
} as const

export type Initialization = keyof typeof INITIALIZATIONS

/** The colour channel of the given initializations, in that order. */
export function initializationColor(labels: readonly Initialization[], field = 'init') {
  return {
    field,
    type: 'nominal',
    scale: { domain: [...labels], range: labels.map((label) => INITIALIZATIONS[label].ink) },
  } as const
}

/** The dash channel of the given initializations, in the same order as their colours, so that legends merge. */
export function initializationDash(labels: readonly Initialization[], field = 'init') {
  return {
    field,
    type: 'nominal',
    scale: { domain: [...labels], range: labels.map((label) => [...INITIALIZATIONS[label].dash]) },
  } as const
}
