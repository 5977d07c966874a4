import { doublings } from './doublings.ts'

/** Which timesteps a film of powers has. */
export interface FilmTimes {
  /** The film shows the multiples of this. */
  readonly every: number
  /** Doublings without the last, to be seen beside the film. */
  readonly stills: readonly number[]
  /** The multiples and the stills, increasing from 0. */
  readonly all: readonly number[]
}

/**
 * The timesteps of a film from 0 to `steps`: all of them, or if there are more than `limit` after 0 the multiples of the least
 * number that leaves no more.
 *
 * @throws {RangeError} if steps or limit is not a positive integer.
 */
export function filmTimes(steps: number, limit = 64): FilmTimes {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is a positive integer, got ${limit}`)
  const stills = doublings(steps).slice(0, -1)
  const every = Math.ceil(steps / limit)
  const multiples = Array.from({ length: Math.floor(steps / every) + 1 }, (_, k) => k * every)
  return { every, stills, all: [...new Set([...stills, ...multiples])].sort((a, b) => a - b) }
}
