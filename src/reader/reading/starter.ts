import { script } from '../scripts.ts'

/** Lets chapters tell where a reader is, and the list of them how far that reader came. */
export function tellPlace(): void {
  document.addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('.opening, .chapters')) script('assets/reading.js').catch(() => undefined)
  })
}
