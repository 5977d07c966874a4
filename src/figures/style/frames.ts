import type { Frame } from '../../contracts.ts'

/** Whether a frame is too narrow for panels side by side. */
export const isNarrow = ({ width }: Frame) => width < 480

/** A single plot that fills its frame, axes and legend included; `height` is the whole drawing's. */
export function filling({ width }: Frame, height: number) {
  return { width, height, autosize: { type: 'fit', contains: 'padding' } } as const
}

/** The side of a square panel when `columns` of them with `gap` between share the frame, `margin` kept for axes. */
export function panelSide({ width }: Frame, columns: number, { gap = 12, margin = 0 } = {}) {
  return Math.floor((width - margin - 6 - gap * (columns - 1)) / columns)
}
