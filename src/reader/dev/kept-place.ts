/** A part of a page: what it says, and where it stands in the window, in px. */
interface Block {
  readonly text: string
  readonly top: number
  readonly bottom: number
}

/** Where a reader was: the part at the top of the window, what was before it, and how far from the top it stood. */
export interface KeptPlace {
  readonly text: string
  /** The texts before it, from the nearest on. */
  readonly before: readonly string[]
  readonly at: number
  readonly top: number
}

/** How many parts before a place tell where it was, if it is no more. */
const BEFORE = 20

/** The part at the top of the window; none if all of the page is above it. */
export function placeOf(blocks: readonly Block[]): KeptPlace | undefined {
  const at = blocks.findIndex(({ bottom }) => bottom > 0)
  const block = blocks[at]
  if (!block) return undefined
  const before = blocks.slice(Math.max(0, at - BEFORE), at).map(({ text }) => text)
  return { text: block.text, before: before.reverse(), at, top: block.top }
}

/** Which part of the page is the one that was kept: of those that say the same the nearest, or the one behind what was before it. */
export function placedIn({ text, before, at }: KeptPlace, texts: readonly string[]): number {
  const same = nearest(text, at, texts)
  if (same >= 0) return same
  for (const [steps, one] of before.entries()) {
    const found = nearest(one, at - steps - 1, texts)
    if (found >= 0) return Math.min(found + steps + 1, texts.length - 1)
  }
  return Math.min(at, texts.length - 1)
}

function nearest(text: string, at: number, texts: readonly string[]): number {
  const same = texts.flatMap((one, i) => (one === text ? [i] : []))
  return same.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? -1
}
