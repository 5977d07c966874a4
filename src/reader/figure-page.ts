/** The script of a figure's own page: what is shown is held against what was cited, texts are copied, old addresses lead on. */

import { answerCopying } from './figure-page/copying.ts'
import { leadHere } from './figure-page/here.ts'
import { leadOn } from './figure-page/moved.ts'
import { tellVersion } from './figure-page/version.ts'

leadOn()
leadHere()
tellVersion()
answerCopying()
