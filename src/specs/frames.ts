import type { Frame } from '../contracts.ts'

/** The widths a page needs: beside the text on a desk, and on a phone. */
export const FRAMES = { wide: { width: 680 }, narrow: { width: 320 } } as const satisfies Record<string, Frame>

export type FrameName = keyof typeof FRAMES
