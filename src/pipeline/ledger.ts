import type { Grounds } from './reasons.ts'
import { keyOf, type Store } from './store.ts'

/** The grounds of each experiment's last result, by name: what tells why one runs again, and which of them draw. */
export type Ledger = Readonly<Record<string, Grounds>>

const keyIn = (folder: string) => keyOf({ grounds: folder })

/** The ledger of the book in a folder, empty before its first run. */
export function readLedger(store: Store, folder: string): Ledger {
  return (store.get(keyIn(folder)) ?? {}) as Ledger
}

/** Puts a ledger in the place of the one before, if they differ. */
export function writeLedger(store: Store, folder: string, ledger: Ledger): void {
  if (JSON.stringify(ledger) !== JSON.stringify(readLedger(store, folder))) store.put(keyIn(folder), ledger)
}
