/** Something that holds or not, kept in the browser where storage is allowed. */
export interface Flag {
  isSet(): boolean
  /** @returns whether it is kept. */
  set(isSet: boolean): boolean
}

/** That the reader wants no keys that print a character to do something, on every page. */
export const noSingleKeys = flagIn('localStorage', 'no-single-keys')

/** That the reader wants sources shown, on the pages of this visit. */
export const shownSources = flagIn('sessionStorage', 'sources')

function flagIn(storage: 'localStorage' | 'sessionStorage', key: string): Flag {
  return {
    isSet() {
      try {
        return self[storage].getItem(key) !== null
      } catch {
        return false
      }
    },
    set(isSet) {
      try {
        if (isSet) self[storage].setItem(key, '')
        else self[storage].removeItem(key)
        return true
      } catch {
        return false
      }
    },
  }
}
