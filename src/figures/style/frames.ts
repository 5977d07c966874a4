import type { Frame } from '../../contracts.ts'

/** Whether a frame is too narrow for panels side by side. */
export const isNarrow = ({ width }: Frame) => width < 480

/** Whether a frame is narrower than a column of print, as on a phone: too narrow for small panels side by side. */
export const isSlim = ({ width }: Frame) => width < 340

/** A single plot that fills its frame, axes and legend included; `height` is the whole drawing's. */
export function filling({ width }: Frame, height: number) {
  return { width, height, autosize: { type: 'fit', contains: 'padding' } } as const
}

/** The side of a square panel when `columns` of them with `gap` between share the frame, `margin` kept for axes. */
export function panelSide({ width }: Frame, columns: number, { gap = 12, margin = 0 } = {}) {
  return Math.floor((width - margin - 6 - gap * (columns - 1)) / columns)
}

/** Pixels by which lines and points at the end of a plot reach beyond it. */
export const OVERHANG = 4

/**
 * The width of a plot when `columns` of them with `gap` between share the frame, each with `room` for the labels of its
 * vertical axis, whose `minExtent` it is to be: then the drawing is as wide as its frame whatever the labels.
 */
export function plotWidth(frame: Frame, columns: number, { gap = 24, room }: { gap?: number; room: number }) {
  return panelSide(frame, columns, { gap, margin: columns * (room + OVERHANG) })
}
