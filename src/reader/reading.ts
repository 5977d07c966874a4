/** What tells readers where they are in a chapter, and on the title page how far they came. */

import { placeBar } from './reading/bar.ts'
import { keepWhatIsRead } from './reading/chapter.ts'
import { markCurrent } from './reading/current.ts'
import { showWhatIsRead } from './reading/title-page.ts'
import { isWhole } from './site.ts'

const chapters = document.querySelector('.title-page .chapters')
let section: HTMLElement | undefined

if (isWhole()) {
  markCurrent(() => undefined)
} else if (chapters) {
  showWhatIsRead(chapters)
} else {
  const tellBar = placeBar()
  markCurrent((place) => {
    section = place
    tellBar(place)
  })
  keepWhatIsRead(() => section)
}
