import type { MatrixFilm } from './matrix-film.ts'
import { ordinal } from './words.ts'

interface Values<V> {
  readonly values: readonly V[]
}

/** The columns of a film's table that its words and charts are made of; its rows are all times of the first matrix, then of the next. */
interface FilmColumns {
  readonly t: Values<number>
  readonly still: Values<boolean>
  readonly log10Largest: Values<number>
  readonly frobenius: Values<number>
}

/** What a figure's words say of a film. */
export interface FilmFacts {
  readonly stills: readonly number[]
  /** The last timestep, which the framed picture first shows. */
  readonly last: number
  readonly matrices: readonly {
    /** log₁₀ of the largest entry of each still and of the last power. */
    readonly sizes: readonly number[]
    /** log₁₀ of the largest entry and of the norm of the last power, and the range of the norms. */
    readonly end: { readonly largest: number; readonly norm: number }
    readonly norms: readonly [number, number]
  }[]
}

/** The facts of a film, from its table. */
export function filmFacts({ t, still, log10Largest, frobenius }: FilmColumns): FilmFacts {
  const count = new Set(t.values).size
  const stills = t.values.filter((_, row) => row < count && still.values[row])
  const matrices = Array.from({ length: t.values.length / count }, (_, k) => {
    const [start, last] = [k * count, (k + 1) * count - 1]
    const sizes = log10Largest.values.filter(
      (_value, row) => row === last || (row >= start && row < last && still.values[row]),
    )
    const norms = frobenius.values.slice(start, last + 1)
    return {
      sizes,
      end: { largest: sizes.at(-1)!, norm: norms.at(-1)! },
      norms: [Math.min(...norms), Math.max(...norms)] as const,
    }
  })
  return { stills, last: t.values[count - 1]!, matrices }
}

/** "any timestep from 0 to 64", or which of them. */
export function filmRange(every: number, { last }: FilmFacts): string {
  return `${every === 1 ? 'any' : `every ${ordinal(every)}`} timestep from 0 to ${last}`
}

type Named = Pick<MatrixFilm, 'table' | 'field'> & { readonly every: number }

/** A film that opens on its last timestep, with charts of the Frobenius norm that reach at least from 1 to 10. */
export function filmOfNorms(
  { every, ...named }: Named,
  rows: readonly Omit<MatrixFilm['rows'][number], 'domain'>[],
  { stills, last, matrices }: FilmFacts,
): MatrixFilm {
  return {
    ...named,
    stills,
    few: 'spread',
    slider: { value: last, last, every },
    chart: { field: 'frobenius', title: 'norm of Wᵗ', mark: 'line', powers: true },
    rows: rows.map((row, k) => {
      const [low, high] = matrices[k]!.norms
      return { ...row, domain: [Math.min(0, low), Math.max(1, high)] }
    }),
  }
}
