/** The script that every page runs before it is painted: its theme, and what waits for a reader to ask for more. */
import './theme.ts'
import './search-starter.ts'
import { closeContents } from './contents.ts'
import { answerCopying } from './copying/starter.ts'
import { askForFaces } from './early-faces.ts'
import { layOutInTurn } from './in-turn.ts'
import { keepOffline } from './offline/register.ts'
import { answerInterest } from './previews/starter.ts'
import { tellPlace } from './reading/starter.ts'
import { compareStyles } from './same-edition.ts'
import { answerShortcuts } from './shortcuts/starter.ts'
import { answerSources } from './sources/starter.ts'

askForFaces()
layOutInTurn()
addEventListener('load', compareStyles)
closeContents()
keepOffline()
answerInterest()
answerSources()
answerCopying()
answerShortcuts()
tellPlace()
