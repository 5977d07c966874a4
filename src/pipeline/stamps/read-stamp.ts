import { z } from 'zod'
import { digestOf } from '../store.ts'
import { CARRIERS } from './carriers.ts'
import { formatOf, isSealed, type Sealed } from './stamp.ts'

const digest = z.string().regex(/^[0-9a-f]+$/)
const paramValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.number()), z.array(z.string())])

const sealedSchema = z.strictObject({
  format: z.literal(1),
  figure: z.string(),
  number: z.string(),
  title: z.string(),
  book: z.string(),
  creator: z.string(),
  license: z.string(),
  url: z.string(),
  pin: z.string(),
  edition: digest,
  commit: z.string().nullable(),
  experiment: z.string(),
  params: z.record(z.string(), paramValue),
  seed: z.number().optional(),
  set: z.record(z.string(), paramValue),
  code: z.strictObject({ experiment: digest, figure: digest, press: digest }),
  versions: z.record(z.string(), z.string()),
  made: z.strictObject({
    format: z.enum(['svg', 'pdf', 'png', 'json', 'vl.json', 'datapackage.json']),
    inks: z.enum(['color', 'grey']).optional(),
    widthMm: z.number().optional(),
    fontPt: z.number().optional(),
    dpi: z.number().optional(),
  }),
  content: digest,
  seal: digest,
})

/** What a file says of itself, and whether it is still as it was when it was stamped. */
export type Reading =
  | { readonly kind: 'unstamped' }
  | { readonly kind: 'altered'; readonly what: string }
  | { readonly kind: 'whole'; readonly stamp: Sealed; readonly body: Buffer }

/** Reads the stamp of a file of a figure. What was done to the file since it was stamped is told in words. */
export function readStamp(name: string, file: Buffer): Reading {
  const carrier = CARRIERS.get(formatOf(name))
  try {
    const found = carrier?.read(file)
    if (!carrier || !found) return broken(formatOf(name), file) ?? { kind: 'unstamped' }
    const stamp = found.stamp as Sealed
    if (!sealedSchema.safeParse(stamp).success || !isSealed(stamp))
      return { kind: 'altered', what: 'what it says of itself is not what was written into it' }
    if (digestOf(found.body) !== stamp.content)
      return {
        kind: 'altered',
        what: `what it shows is not what was drawn: ${stamp.figure} as ${stamp.made.format} was other bytes`,
      }
    if (!carrier.stamped(found.body, stamp).equals(file))
      return { kind: 'altered', what: 'it was written anew, by another program' }
    return { kind: 'whole', stamp, body: found.body }
  } catch (error) {
    return { kind: 'altered', what: `it cannot be read: ${(error as Error).message}` }
  }
}

/** A file that is not even of its format: no stamp is found in it because of that. */
function broken(format: string, file: Buffer): Reading | undefined {
  const isPng = format === 'png' && file.subarray(1, 4).toString('latin1') === 'PNG'
  const bears = isPng || file.includes('provenance')
  return bears
    ? { kind: 'altered', what: 'it is damaged: its parts are not what their lengths and checksums say' }
    : undefined
}
