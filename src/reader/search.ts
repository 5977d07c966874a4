/** The search: loaded when a reader first asks for it, and on a page to which a search led. */
import { SearchDialog } from './search/dialog.ts'
import { showSought } from './search/target.ts'

let dialog: SearchDialog | undefined

self.openSearch = () => {
  dialog ??= new SearchDialog()
  dialog.open()
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void showSought())
else void showSought()
