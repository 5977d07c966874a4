/** What the parts of a pin are digests of, in their order. */
export const PIN_PARTS = ['parameters', 'data', 'drawing'] as const

export type PinPart = (typeof PIN_PARTS)[number]

const PIN = /^[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{6}$/

/** In what two pins of a figure differ; nothing if the first is no pin. */
export function differing(asked: string, own: string): PinPart[] | undefined {
  if (!PIN.test(asked)) return undefined
  const parts = own.split('-')
  return asked.split('-').flatMap((part, at) => (part === parts[at] ? [] : [PIN_PARTS[at] as PinPart]))
}
