import type { Figure, Result, Spec } from '../contracts.ts'
import { FRAMES, type FrameName } from './frames.ts'

/** What a figure says; Markdown with $TeX$ but for the title and the alt text. */
export interface FigureWords {
  readonly title: string
  readonly caption: string
  readonly alt: string
  readonly description: string
}

/** What a figure made of a Result: its words, and a spec for each frame. */
export interface Spoken extends FigureWords {
  readonly specs: Readonly<Record<FrameName, Spec>>
}

/** Lets a figure speak of a Result. A word that a figure lacks is missing here too. */
export function spoken(figure: Figure, result: Result): Spoken {
  const { title } = figure
  const specs = Object.entries(FRAMES).map(([name, frame]) => [name, figure.spec(result, frame)])
  return {
    title: typeof title === 'function' ? title(result) : title,
    caption: figure.caption?.(result),
    alt: figure.alt?.(result),
    description: figure.description?.(result),
    specs: Object.fromEntries(specs),
  }
}
