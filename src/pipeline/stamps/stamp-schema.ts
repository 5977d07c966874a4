import { z } from 'zod'
import { FORMATS } from '../prints/figure-command.ts'
import type { Sealed } from './stamp.ts'

const digest = z.string().regex(/^[0-9a-f]+$/)
const name = z.string().regex(/^[\w.-]{1,200}$/)
const paramValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.number()), z.array(z.string())])

/** What a file may say of itself: nothing in it can steer a shell, a terminal or a renderer. */
const sealedSchema = z.strictObject({
  format: z.literal(1),
  figure: name,
  number: z.string(),
  title: z.string(),
  book: z.string(),
  creator: z.string(),
  license: z.string(),
  url: z.string(),
  pin: name,
  edition: digest,
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}\+?$/)
    .nullable(),
  experiment: name,
  params: z.record(name, paramValue),
  seed: z.number().optional(),
  set: z.record(name, paramValue),
  code: z.strictObject({ experiment: digest, figure: digest, press: digest }),
  versions: z.record(z.string(), z.string()),
  made: z.strictObject({
    format: z.enum([...Object.values(FORMATS), 'datapackage.json']),
    inks: z.enum(['color', 'grey']).optional(),
    widthMm: z.number().min(10).max(2000).optional(),
    fontPt: z.number().min(1).max(100).optional(),
    dpi: z.int().min(72).max(1200).optional(),
  }),
  content: digest,
  seal: digest,
})

/** Whether what was found in a file is a stamp, its fields in whatever order. */
export function isStamp(found: unknown): found is Sealed {
  return sealedSchema.safeParse(found).success
}
