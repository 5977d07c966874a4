import type { LiveFigure } from '../contracts.ts'
import type { Live } from './live/live.ts'

declare global {
  interface Window {
    /** Filled by the figures' own scripts. */
    liveFigures?: Record<string, LiveFigure>
    /** Set by the runtime. */
    bringToLife?: (figure: HTMLElement, data: LiveFigure) => Promise<Live>
  }
}
