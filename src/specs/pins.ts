/** What the parts of a pin are digests of, in their order. */
export const PIN_PARTS = ['parameters', 'data', 'drawing'] as const

export type PinPart = (typeof PIN_PARTS)[number]

const PIN = /[0-9a-f]{6}(?:-[0-9a-f]{6}){2}/

/** In what a pin of a figure, in whatever it was copied with, differs from another; nothing if there is none in it. */
export function differing(asked: string, own: string): PinPart[] | undefined {
  const [pin] = asked.toLowerCase().match(PIN) ?? []
  if (pin === undefined) return undefined
  const parts = own.split('-')
  return pin.split('-').flatMap((part, at) => (part === parts[at] ? [] : [PIN_PARTS[at] as PinPart]))
}
