import { z } from 'zod'

const integer = (low: number, high: number, unit: string, meaning: string) =>
  z.int().min(low).max(high).meta({ unit, description: meaning })
const real = (low: number, high: number, unit: string, meaning: string) =>
  z.number().min(low).max(high).meta({ unit, description: meaning })
const list = (item: z.ZodNumber | z.ZodInt, low: number, high: number, unit: string, meaning: string) =>
  z.array(item).min(low).max(high).meta({ unit, description: meaning })

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
    angles: list(z.number().min(-180).max(180), 1, 4, 'degrees', 'rotation angles whose orbits are drawn'),
    steps: integer(2, 64, 'steps', 'length of an orbit'),
  }),

  rnn: z.strictObject({
    size: integer(2, 128, 'units', 'number n of hidden units of the recurrent networks'),
    steps: integer(8, 100_000, 'timesteps', 'number of timesteps of the recurrent networks'),
    draws: integer(20, 400, 'draws', 'matrices drawn per random initialization for medians and bands'),
    vanish: real(0.1, 0.99, '1', 'spectral radius of the vanishing 5×5 case'),
    explode: real(1.01, 3, '1', 'spectral radius of the exploding 5×5 case'),
  }),

  spectrum: z.strictObject({
    sizes: list(z.int().min(2).max(128), 2, 8, 'units', 'matrix orders n at which spectral radii are sampled'),
    draws: integer(50, 500, 'draws', 'matrices drawn of each order from 33 on; of smaller ones ⌊64/n⌋ times as many'),
  }),

  samplers: z.strictObject({
    draws: integer(500, 20_000, 'draws', 'matrices drawn per sampler and order'),
  }),

  limits: z.strictObject({
    steps: integer(220, 400, 'steps', 'largest power of the non-normal examples'),
    size: integer(16, 256, 'units', 'number of units of the tanh and ReLU networks'),
    horizon: integer(20, 500, 'timesteps', 'number of timesteps of the tanh and ReLU networks'),
    orders: list(z.int().min(2).max(128), 1, 4, 'units', 'orders of the random matrices that are multiplied'),
    factors: integer(100, 2000, 'factors', 'number of factors of the random products'),
    draws: integer(4, 16, 'draws', 'tied and untied products drawn per order'),
    lag: integer(4, 100, 'timesteps', 'time between what a small network is shown and what it is asked'),
    iterations: integer(20, 1000, 'steps', 'gradient steps in the training of that network'),
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
