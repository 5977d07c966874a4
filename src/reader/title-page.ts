/** What tells on the title page how far its reader came. */

import { showWhatIsRead } from './reading/title-page.ts'

const chapters = document.querySelector('.title-page .chapters')
if (chapters) showWhatIsRead(chapters)
