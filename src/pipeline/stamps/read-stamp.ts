import { digestOf } from '../store.ts'
import { CARRIERS } from './carriers.ts'
import { type Carrier, isSealed, type Sealed } from './stamp.ts'
import { isStamp } from './stamp-schema.ts'

/** What a file says of itself, and whether it is still as it was when it was stamped. */
export type Reading =
  | { readonly kind: 'unstamped' }
  /** It bears a stamp, and is not as it was; the stamp is told if that at least is as it was. */
  | { readonly kind: 'altered'; readonly what: string; readonly stamp?: Sealed }
  | { readonly kind: 'whole'; readonly stamp: Sealed; readonly body: Buffer }

/** Two texts of every stamp, whatever carries it: what destroys one of them leaves the other. */
const MARKS = ['{"format":1,"figure":"', '","seal":"']

/** Reads the stamp of a file of a figure, whatever its name. What was done to it since it was stamped is told in words. */
export function readStamp(file: Buffer): Reading {
  for (const format of formatsOf(file)) {
    const carrier = CARRIERS.get(format) as Carrier
    const found = attempt(() => carrier.read(file))
    if (found && isStamp(found.stamp)) return judged(file, carrier, { body: found.body, stamp: found.stamp })
  }
  if (!MARKS.some((mark) => file.includes(mark))) return { kind: 'unstamped' }
  return {
    kind: 'altered',
    what: 'it bears a stamp that cannot be read: the file is damaged, or another program wrote it anew',
  }
}

function judged(
  file: Buffer,
  carrier: Carrier,
  { body, stamp }: { readonly body: Buffer; readonly stamp: Sealed },
): Reading {
  if (!isSealed(stamp)) return { kind: 'altered', what: 'what it says of itself is not what was written into it' }
  if (digestOf(body) !== stamp.content)
    return { kind: 'altered', what: 'apart from its stamp, its bytes are not those that were written', stamp }
  if (attempt(() => carrier.stamped(body, stamp))?.equals(file)) return { kind: 'whole', stamp, body }
  return { kind: 'altered', what: 'its stamp is not where it was written: another program wrote the file anew', stamp }
}

/** The formats that a file may be of, by how it begins. */
function formatsOf(file: Buffer): readonly string[] {
  const start = file.toString('latin1', 0, 400).trimStart()
  if (start.startsWith('%PDF-')) return ['pdf']
  if (start.startsWith('\x89PNG')) return ['png']
  if (start.startsWith('{')) return ['json', 'vl.json']
  return /^(<\?xml|<!DOCTYPE|<!--|<svg)/.test(start) ? ['svg'] : []
}

/** What cannot be read is nothing. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
