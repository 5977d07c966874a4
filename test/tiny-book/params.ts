import { z } from 'zod'

export const schema = z.strictObject({
  seed: z.int().min(0).max(1000).meta({ unit: '1', description: 'unused, for every edition has one' }),
  halflife: z.number().min(0.5).max(50).meta({ unit: 'days', description: 'time in which half is gone' }),
  days: z.int().min(2).max(500).meta({ unit: 'days', description: 'how long we look' }),
})
