const KEY = 'sources'

/** Whether the reader wants sources shown, on the pages of this visit. */
export function isShownHere(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

/** Remembers it where storage is allowed. */
export function keepShown(isShown: boolean): void {
  try {
    if (isShown) sessionStorage.setItem(KEY, '')
    else sessionStorage.removeItem(KEY)
  } catch {
    // Without storage it lasts as long as the page.
  }
}
