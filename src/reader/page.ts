/** The script that every page runs before it is painted: its theme, and what waits for a reader to ask for more. */
import './theme.ts'
import './search-starter.ts'
import { closeContents } from './contents.ts'
import { keepOffline } from './offline/register.ts'
import { answerInterest } from './previews/starter.ts'
import { compareStyles } from './same-edition.ts'

compareStyles()
closeContents()
keepOffline()
answerInterest()
