import type { Label } from '../chapters.ts'
import { pinOf } from '../pin.ts'
import type { Plate } from '../plate.ts'
import type { FigureFacts } from './facts.ts'

/** What citations say of a figure. */
export function citedFigure(plate: Plate, labels: readonly Label[]): FigureFacts {
  const { id, title, caption, alt } = plate
  const number = labels.find((label) => label.kind === 'figure' && label.id === id)?.number ?? ''
  return { id, number, title, caption, alt, pin: pinOf(plate) }
}
