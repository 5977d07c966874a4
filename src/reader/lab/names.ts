import type { FigureFact } from './facts.ts'

/** What the book calls a figure. */
export function nameOf({ number }: Pick<FigureFact, 'number'>): string {
  return number ? `Figure ${number}` : 'Figure'
}
