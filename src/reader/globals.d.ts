import type { LiveFigure } from '../contracts.ts'
import type { PageExcerpts } from '../specs/excerpts.ts'
import type { LabFacts } from './lab/facts.ts'
import type { LabBook } from './lab/messages.ts'
import type { State } from './lab/state.ts'
import type { Live } from './live/live.ts'
import type { Asking } from './previews/starter.ts'
import type { SearchPage } from './search/pages.ts'
import type { SourceFacts } from './sources/facts.ts'

declare global {
  interface Window {
    /** Filled by the figures' own scripts. */
    liveFigures?: Record<string, LiveFigure>
    /** What the lab redrew, in the place of what was published. */
    redrawnFigures?: Record<string, LiveFigure>
    /** Set by the runtime. */
    bringToLife?: (figure: HTMLElement, data: LiveFigure) => Promise<Live>
    /** Set by the script of pages with figures: what the lab asks of it. */
    figures?: { enliven(figure: HTMLElement): Promise<unknown>; rest(figure: HTMLElement): Promise<void> }
    /** Set by the script of previews; `show` says whether there is anything to show. */
    previews?: {
      show(asked: HTMLElement, asking: Asking): Promise<boolean>
      isOf(asked: HTMLElement): boolean
    }
    /** The pages that have excerpts, by their paths. */
    previewPages?: readonly string[]
    /** Filled by the scripts of the pages' excerpts, by the pages' paths. */
    previewTexts?: Record<string, PageExcerpts>
    /** Set by the script of what prose prints. */
    sourceFacts?: SourceFacts
    /** Set by the script that shows sources: shows them, or hides them, and says so beside the switch that was pressed. */
    toggleSources?: (pressed?: Element) => void
    /** Filled by the scripts of experiments' code, as HTML, by the experiments' names. */
    codeTexts?: Record<string, string>
    /** Set by the script of code: puts the code of an experiment into a fold. */
    showCode?: (fold: HTMLElement) => Promise<void>
    /** Set by the script of the edition's facts. */
    labFacts?: LabFacts
    /** Set by the lab: opens it below a figure's drawing. */
    openLab?: (figure: HTMLElement, state?: State) => Promise<void>
    /** In the lab's worker: answers questions about a book. */
    serveLab?: (book: LabBook) => void
    /** In a page opened from a folder: the text of the lab's worker. */
    labWork?: string
    /** Set by the script of the search's index. */
    searchPages?: readonly SearchPage[]
    /** Set by the search: opens it over the page. */
    openSearch?: () => void
    /** Set by what copies: copies the address of the place that a link leads to. */
    copyLink?: (link: HTMLAnchorElement) => Promise<void>
    /** Set by the shortcuts: does what a key asks for. */
    pressShortcut?: (key: string) => void
  }
}
