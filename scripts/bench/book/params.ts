import { z } from 'zod'

export const schema = z.strictObject({
  seed: z.int().min(0).max(1000).meta({ unit: '1', description: 'names the random matrices' }),
  size: z.int().min(2).max(128).meta({ unit: 'rows', description: 'order of the matrices' }),
  steps: z.int().min(4).max(1000).meta({ unit: 'steps', description: 'largest power; every experiment reads it' }),
  gain: z.number().min(0.1).max(10).meta({ unit: '1', description: 'factor of one matrix; one experiment reads it' }),
})
