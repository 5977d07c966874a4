import type { MatrixColumn } from '../../contracts.ts'
import { matrixImage } from '../../tables/matrix-image.ts'

/** A matrix cell as Vega draws it; the picture is made when it is first drawn. */
export class Picture {
  readonly complete = true
  readonly entries: readonly number[]
  readonly width: number
  readonly height: number
  #src: string | undefined

  constructor(entries: readonly number[], { rows, cols }: MatrixColumn) {
    this.entries = entries
    this.width = cols
    this.height = rows
  }

  get src(): string {
    this.#src ??= matrixImage(this.entries, [this.height, this.width])
    return this.#src
  }
}
