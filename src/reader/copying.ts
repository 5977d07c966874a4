/** What copies: links to places, formulas as TeX and MathML, and text with its formulas. Loaded once, before its first use. */

import { copyLink } from './copying/anchors.ts'
import { addMenus } from './copying/menus.ts'
import { copyFormulasReadably } from './copying/readable.ts'

addMenus()
copyFormulasReadably()
self.copyLink = copyLink
