import { z } from 'zod'

/** What a field says of itself: its unit, its meaning, and how the time of a build grows with it where that is felt. */
const meta = (unit: string, description: string, cost?: string) => ({ unit, description, ...(cost ? { cost } : {}) })

const integer = (low: number, high: number, ...about: Parameters<typeof meta>) =>
  z
    .int()
    .min(low)
    .max(high)
    .meta(meta(...about))
const real = (low: number, high: number, ...about: Parameters<typeof meta>) =>
  z
    .number()
    .min(low)
    .max(high)
    .meta(meta(...about))

/** A list whose items are drawn once each, so that one that stands twice is a slip; `same` is what tells two apart. */
const list = (
  item: z.ZodNumber | z.ZodInt,
  [low, high]: readonly [number, number],
  about: ReturnType<typeof meta>,
  same: (value: number) => number = (value) => value,
) =>
  z
    .array(item)
    .min(low)
    .max(high)
    .refine((values) => new Set(values.map(same)).size === values.length, {
      message: 'must have each item once, for it is sampled and drawn once',
    })
    .meta({ ...about, uniqueItems: true })

const order = z.int().min(2).max(128)
const turn = (degrees: number) => ((degrees % 360) + 360) % 360

/** Every number that a rebuild may change. Values are in content/params.yaml. */
export const schema = z.strictObject({
  seed: integer(0, 2 ** 32 - 1, '1', 'names the random streams of the whole edition'),

  fibonacci: z.strictObject({
    terms: integer(90, 256, 'terms', 'largest n of the Fibonacci tables and curves'),
  }),

  eigenvalues: z.strictObject({
    steps: integer(16, 256, 'steps', 'largest power n of the growth curves'),
  }),

  orthogonal: z.strictObject({
    angles: list(
      z.number().min(-180).max(180),
      [1, 4],
      meta('degrees', 'rotation angles whose orbits are drawn; −180 and 180 are one rotation'),
      turn,
    ),
    steps: integer(2, 64, 'steps', 'length of an orbit'),
  }),

  rnn: z.strictObject({
    size: integer(
      2,
      128,
      'units',
      'number n of hidden units of the recurrent networks',
      'time grows with n³ for large n: for the norms of powers some 2 s at 32, a minute at 128 for each 200 draws',
    ),
    steps: integer(
      8,
      100_000,
      'timesteps',
      'number of timesteps of the recurrent networks',
      'little: powers are taken by squaring, at a few dozen timesteps',
    ),
    draws: integer(
      20,
      400,
      'draws',
      'matrices drawn per random initialization for medians and bands',
      'time grows in proportion, for the norms of powers from some 2 s at 200 draws of size 32',
    ),
    vanish: real(0.1, 0.99, '1', 'spectral radius of the vanishing 5×5 case'),
    explode: real(1.01, 3, '1', 'spectral radius of the exploding 5×5 case'),
  }),

  spectrum: z.strictObject({
    sizes: list(
      order,
      [2, 8],
      meta(
        'units',
        'matrix orders n at which spectral radii are sampled',
        'time grows with n³ for large n: some 4 s for 200 draws of order 128, less than 1 s for all up to 64',
      ),
    ),
    draws: integer(
      50,
      500,
      'draws',
      'matrices drawn of each order from 33 on; of smaller ones ⌊64/n⌋ times as many',
      'time grows in proportion, from some 1 s at 200 draws up to order 64',
    ),
  }),

  samplers: z.strictObject({
    draws: integer(
      500,
      20_000,
      'draws',
      'matrices drawn per sampler and order',
      'time grows in proportion, some 0.8 s at 4,000 draws',
    ),
  }),

  limits: z.strictObject({
    steps: integer(220, 400, 'steps', 'largest power of the non-normal examples'),
    size: integer(
      16,
      256,
      'units',
      'number of units of the tanh and ReLU networks',
      'time grows with n³: some 0.6 s at 128, 4 s at 256 with 100 timesteps',
    ),
    horizon: integer(
      20,
      500,
      'timesteps',
      'number of timesteps of the tanh and ReLU networks',
      'time grows in proportion, some 0.6 s at 100 timesteps of 128 units',
    ),
    orders: list(
      order,
      [1, 4],
      meta(
        'units',
        'orders of the random matrices that are multiplied',
        'time grows with n³ for large n: some 0.3 s for order 64, 2 s for order 128 with 10 draws',
      ),
    ),
    factors: integer(
      100,
      2000,
      'factors',
      'number of factors of the random products',
      'little: some 0.2 s for each 1,000 factors',
    ),
    draws: integer(
      4,
      16,
      'draws',
      'tied and untied products drawn per order',
      'time grows in proportion, from some 0.3 s at 10',
    ),
    lag: integer(
      4,
      100,
      'timesteps',
      'time between what a small network is shown and what it is asked',
      'time grows in proportion, some 1 s at 24 timesteps and 240 gradient steps',
    ),
    iterations: integer(
      20,
      1000,
      'steps',
      'gradient steps in the training of that network',
      'time grows in proportion, some 1 s at 240 gradient steps and a lag of 24',
    ),
  }),
})

type Join<A extends string, B extends string> = A extends '' ? B : `${A}.${B}`
type Flat<T, Path extends string = ''> = T extends readonly unknown[] | string | number | boolean
  ? { [K in Path]: T }
  : { [K in keyof T & string]: (x: Flat<T[K], Join<Path, K>>) => void }[keyof T & string] extends (x: infer U) => void
    ? U
    : never

/** The params by dotted name, e.g. `Params['rnn.size']`. */
export type Params = { [K in keyof Flat<z.infer<typeof schema>>]: Flat<z.infer<typeof schema>>[K] }
