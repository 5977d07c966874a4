/** What tells readers where they are in a chapter. */

import { placeBar } from './reading/bar.ts'
import { keepWhatIsRead } from './reading/chapter.ts'
import { markCurrent } from './reading/current.ts'
import { isWhole } from './site.ts'

let section: HTMLElement | undefined

if (isWhole()) {
  markCurrent(() => undefined)
} else {
  const tellBar = placeBar()
  markCurrent((place) => {
    section = place
    tellBar(place)
  })
  keepWhatIsRead(() => section)
}
