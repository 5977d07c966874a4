import { LAB } from '../../strings.ts'
import { element } from './element.ts'
import type { Redrawn } from './messages.ts'
import { controlsElement, drawingElement } from './stage.ts'

/** A figure of a page as the lab redraws it: its stage, caption and description take what a run gave, and give it back. */
export class Frame {
  readonly figure: HTMLElement
  readonly #name: string
  readonly #parts: readonly HTMLElement[]
  readonly #published: readonly (readonly Node[])[]
  /** Whether what was published can come to life. */
  readonly #isLively: boolean

  /** @param name what the book calls the figure: 'Figure 5.2'. */
  constructor(figure: HTMLElement, name: string) {
    this.figure = figure
    this.#name = name
    const part = (selector: string) => figure.querySelector<HTMLElement>(selector) as HTMLElement
    this.#parts = [part('.stage'), part('figcaption > p'), part('.folds details > div')]
    this.#isLively = figure.dataset['state'] !== undefined
    this.#published = this.#parts.map(({ childNodes }) => [...childNodes])
  }

  /** Marks what is shown as of other values, or not. */
  set isOld(isOld: boolean) {
    this.figure.classList.toggle('is-old', isOld)
  }

  /**
   * Shows a run, alive.
   * @throws {Error} if it does not come to life; what was published is in its place again.
   */
  async show({ live, alt, captionHtml, descriptionHtml, controls }: Redrawn): Promise<void> {
    const { id } = this.figure
    const title = element('b', {}, `${this.#name}. ${live.title}.`)
    const caption = element('span', { innerHTML: captionHtml })
    const status = element('p', { className: 'status', role: 'status' })
    const drawings = Object.keys(live.layouts).map((layout) =>
      drawingElement(`${id}-${layout}`, layout, { title: live.title, name: `${this.#name}: ${live.title}`, alt }),
    )
    const stage = [...drawings, ...(controls.length > 0 ? [controlsElement(id, controls)] : []), status]
    self.redrawnFigures = { ...self.redrawnFigures, [id]: live }
    await this.#put([stage, [title, ' ', caption], [inParagraphs(descriptionHtml)]])
    this.figure.classList.add('is-redrawn')
    await this.#fonts()
    const isAlive = await self.figures?.enliven(this.figure)
    this.#settle()
    if (isAlive) return
    await this.restore()
    throw new Error(LAB.notDrawn)
  }

  /** Gives back what the page was printed with. */
  async restore(): Promise<void> {
    delete self.redrawnFigures?.[this.figure.id]
    await this.#put(this.#published)
    if (!this.#isLively) delete this.figure.dataset['state']
    delete this.figure.dataset['reason']
    this.figure.classList.remove('is-redrawn')
    this.isOld = false
    this.#settle()
  }

  #settle(): void {
    this.#parts[0]?.style.removeProperty('min-height')
  }

  /** The stage keeps its height until there is something in it again, so that the page below does not jump. */
  async #put(contents: readonly (readonly (Node | string)[])[]): Promise<void> {
    const [stage] = this.#parts as [HTMLElement]
    stage.style.minHeight = `${stage.offsetHeight}px`
    await self.figures?.rest(this.figure)
    this.figure.dataset['state'] = 'static'
    for (const [k, part] of this.#parts.entries()) part.replaceChildren(...(contents[k] ?? []))
  }

  /** What Vega measures must be in the page's typeface. */
  async #fonts(): Promise<void> {
    const { fontFamily } = getComputedStyle(this.#parts[1] as HTMLElement)
    await Promise.allSettled([400, 600].map((weight) => document.fonts.load(`${weight} 12px ${fontFamily}`)))
  }
}

function inParagraphs(html: string): HTMLElement {
  return element('div', { innerHTML: /^<p>/.test(html) ? html : `<p>${html}</p>` })
}
