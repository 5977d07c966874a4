import { afterLoad } from '../idle.ts'
import { script } from '../scripts.ts'
import { isWhole } from '../site.ts'

/** Lets chapters tell where a reader is, and the title page, before it is painted, how far that reader came. */
export function tellPlace(): void {
  document.addEventListener('DOMContentLoaded', () => {
    if (document.querySelector('.title-page .chapters') && !isWhole()) tell('assets/title-page.js')
    else if (document.querySelector('.opening')) afterLoad(() => tell('assets/reading.js'))
  })
}

function tell(path: string): void {
  script(path).catch(() => undefined)
}
