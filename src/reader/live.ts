/** The runtime of live figures: loaded once, when a reader first asks something of a figure. */
import { Live } from './live/live.ts'

self.bringToLife = (figure, data) => Live.of(figure, data)
