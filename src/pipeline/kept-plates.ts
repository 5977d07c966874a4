import type { Exports } from './artifacts.ts'
import type { Plate } from './plate.ts'
import { isForWeb } from './prints/impressions.ts'
import { keyOf, type Store } from './store.ts'

/** The plates of one figure in the store, by the files that they have. */
export interface KeptPlates {
  /** One for the web alone may be what is left of one that has all files: the files of both are made alike. */
  get(exports: Exports): Plate | undefined
  put(exports: Exports, plate: Plate): void
}

/** @param dependsOn everything that a plate depends on, but for which files it is to have. */
export function platesIn(store: Store, dependsOn: object): KeptPlates {
  const key = (exports: Exports) => keyOf({ ...dependsOn, exports })
  const kept = (exports: Exports) => store.get(key(exports)) as Plate | undefined
  const whole = (plate: Plate | undefined) =>
    plate?.files.every(({ sha256 }) => store.content(sha256) !== undefined) ? plate : undefined
  return {
    get: (exports) => whole(kept(exports)) ?? (exports === 'web' ? whole(webOf(kept('all'))) : undefined),
    put: (exports, plate) => store.put(key(exports), plate),
  }
}

const webOf = (plate: Plate | undefined) =>
  plate && { ...plate, files: plate.files.filter(({ made }) => isForWeb(made)) }
