const KEY = 'shortcuts'
const OFF = 'off'

/** Whether keys that print a character do something on every page: a reader can switch that off. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF
  } catch {
    return true
  }
}

/** Keeps what a reader chose, if storage is allowed; tells whether it is. */
export function keepSingleKeys(areOn: boolean): boolean {
  try {
    if (areOn) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, OFF)
    return true
  } catch {
    return false
  }
}
