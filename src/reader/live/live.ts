import type { LiveFigure } from '../../contracts.ts'
import { LIVE } from '../../strings.ts'
import { fileLinks } from '../file-links.ts'
import { Controls } from './controls.ts'
import { Cursor } from './cursor.ts'
import { type Step, stepOf } from './keys.ts'
import { Legend } from './legend.ts'
import { across, nearest, type Point, type Series, seriesOf } from './points.ts'
import type { SceneMark } from './scene.ts'
import { enlarge, putInPlace } from './stage.ts'
import { openTables } from './table.ts'
import { cellAt, sentence, tableOf } from './telling.ts'
import { viewOf } from './view.ts'

/** How near in px the pointer must be to a point to be told of it. */
const REACH = 36

/** A figure that lives: its drawing is Vega's, and it answers to pointer, keyboard and controls. */
export class Live {
  readonly #figure: HTMLElement
  readonly #data: LiveFigure
  readonly #drawing: HTMLElement
  readonly #view: Awaited<ReturnType<typeof viewOf>>
  readonly #cursor: Cursor
  readonly #controls: Controls
  readonly #giveBack: () => void
  readonly #ending = new AbortController()
  readonly #signals: ReadonlySet<string>
  readonly #legend: Legend
  /** All that can be pointed at, and what of it is shown in full. */
  #all: readonly Series[] = []
  #series: readonly Series[] = []
  /** The point that was told of last: the keyboard goes on from there. */
  #point: Point | undefined
  /** Whether it is told of now. */
  #isTelling = false
  /** Where the pointer is, if it is what chose the point. */
  #pointer: MouseEvent | undefined

  /** Draws the layout that is in sight and puts it in the place of the static drawing, in one go. */
  static async of(figure: HTMLElement, data: LiveFigure): Promise<Live> {
    const drawing = [...figure.querySelectorAll<HTMLElement>('.drawing')].find(({ offsetWidth }) => offsetWidth > 0)
    const layout = data.layouts[drawing?.dataset['layout'] ?? '']
    if (!drawing || !layout) throw new Error(`no drawing of ${figure.id} is in sight`)
    const host = document.createElement('div')
    const view = await viewOf(layout, data.tables, host)
    const { signals = [] } = layout.spec as { signals?: readonly { readonly name: string }[] }
    return new Live({ figure, data, drawing, host, view, signals: new Set(signals.map(({ name }) => name)) })
  }

  private constructor({ figure, data, drawing, host, view, signals }: Parts) {
    this.#figure = figure
    this.#data = data
    this.#drawing = drawing
    this.#view = view
    this.#signals = signals
    this.#cursor = new Cursor(host.querySelector('svg') as SVGSVGElement, data)
    this.#legend = new Legend(data.isolates)
    this.#giveBack = putInPlace(drawing, host)
    this.#controls = new Controls(figure, (name, value) => this.#redraw(name, value))
    for (const [name, value] of this.#controls.values()) if (view.signal(name) !== value) this.#redraw(name, value)
    this.#read()
    this.#listen()
  }

  #listen(): void {
    const { signal } = this.#ending
    const on = <K extends keyof HTMLElementEventMap>(type: K, take: (event: HTMLElementEventMap[K]) => void) =>
      this.#drawing.addEventListener(type, take, { signal })
    on('pointermove', (event) => this.point(event))
    on('pointerdown', (event) => this.point(event))
    on('pointerleave', ({ pointerType }) => pointerType === 'mouse' && this.#hush())
    on('pointercancel', () => this.#hush())
    // A click is no wish to leave the page's keys: only the keyboard moves the focus here.
    on('mousedown', (event) => event.preventDefault())
    on('click', (event) => this.#click(event))
    on('keydown', (event) => this.key(event))
    on('blur', () => this.#hush())
  }

  /** Reads the scene: what can be pointed at, and where. */
  #read(): void {
    const [root, origin] = [this.#view.scenegraph().root as SceneMark, this.#view.origin()]
    this.#all = seriesOf(root, origin, { shown: this.#data.shown, tableOf: (row) => tableOf(row, this.#data) })
    this.#series = this.#all.filter(([point]) => point && this.#legend.admits(point.row))
    this.#point = this.#point && again(this.#point, this.#series)
    this.#legend.read(root, origin)
  }

  #redraw(name: string, value: unknown): void {
    this.#view.signal(name, value)
    void this.#view.runAsync().then(() => {
      this.#read()
      if (this.#pointer) this.point(this.#pointer)
      else this.#cursor.show(this.#isTelling ? this.#point : undefined)
    })
  }

  /** Tells of what an event points at. */
  point(event: MouseEvent): void {
    const place = this.#cursor.placeOf(event)
    const entry = this.#legend.at(place)
    this.#drawing.style.cursor = entry ? 'pointer' : ''
    const point = entry ? undefined : nearest(this.#series, place, REACH / this.#cursor.zoom)
    const cell = point && cellAt(point, place)
    this.#cursor.entry = cell ? [cell.row - 1, cell.column - 1] : [0, 0]
    this.#pointer = event
    if (point) this.#tell(point)
    else this.#hush()
    this.#pointer = event
  }

  #click(event: MouseEvent): void {
    const place = this.#cursor.placeOf(event)
    const entry = this.#legend.at(place)
    const rows = this.#all.flat().map(({ row }) => row)
    if (entry) this.#isolate(this.#legend.rowOf(entry, rows))
    else if (this.#point) this.#follow(this.#point)
  }

  /** Moves each slider that is named for a column of the point to the point's value of it. */
  #follow({ row }: Point): boolean {
    const found = Object.entries(row).flatMap(([name, value]) => {
      const slider = this.#controls.slider(name)
      return slider && typeof value === 'number' ? [{ slider, value }] : []
    })
    for (const { slider, value } of found) this.#controls.move(slider, value)
    return found.length > 0
  }

  /** Shows what a row has of a legend's field in full and the rest faintly, or all again. */
  #isolate(row: Point['row'] | undefined): void {
    const change = row && this.#legend.toggle(row)
    if (!change) return
    for (const [signal, value] of change.signals) this.#redraw(signal, value)
    this.#say(change.isolated === null ? LIVE.all : LIVE.isolated(String(change.isolated)))
  }

  /** Marks a point and shows what there is to know of it, and lets a spec that asks for it have its row. */
  #tell(point: Point): void {
    const isNew = !this.#isTelling || this.#point?.row !== point.row
    this.#point = point
    this.#isTelling = true
    if (isNew) this.#reveal(point.row)
    this.#cursor.show(point)
  }

  /** Tells of nothing any more. */
  #hush(): void {
    this.#pointer = undefined
    this.#cursor.show(undefined)
    if (!this.#isTelling) return
    this.#isTelling = false
    this.#reveal(null)
  }

  #reveal(row: Point['row'] | null): void {
    if (this.#signals.has('pointed')) this.#redraw('pointed', row)
  }

  /** Takes a key that was pressed on the drawing. */
  key(event: KeyboardEvent): void {
    const step = stepOf(event)
    if (!step) return
    event.preventDefault()
    this.#take(step)
  }

  #take(step: Step): void {
    if ('go' in step) this.#go(step.go)
    else if ('turn' in step) this.#turn(step.turn)
    else if (step.act === 'choose') this.#choose()
    else this.act(step.act)
  }

  /**
   * To another point: the first at first, then by so many points of its series, or to the point of a series so many further
   * that stands across from it. Series come round, points end.
   */
  #go([series, points]: readonly [number, number]): void {
    this.#pointer = undefined
    const point = this.#point
    const from = this.#series.findIndex((one) => point && one.includes(point))
    const next = this.#series[from < 0 ? 0 : (from + series + this.#series.length) % this.#series.length]
    if (!next) return
    const at = (point ? next.indexOf(point) : 0) + points
    const found = series !== 0 && point ? across(point, next) : next[from < 0 ? 0 : clamped(at, next.length)]
    if (found) this.#tell(found)
    this.#announce()
  }

  /** To another entry of the matrix that is told of. */
  #turn([down, right]: readonly [number, number]): void {
    const { of } = this.#point?.picture ?? {}
    if (!of) return
    const [row, column] = this.#cursor.entry
    this.#cursor.entry = [clamped(row + down, of.height), clamped(column + right, of.width)]
    this.#cursor.show(this.#point)
    this.#announce()
  }

  #choose(): void {
    if (this.#point && !this.#follow(this.#point)) this.#isolate(this.#point.row)
  }

  #announce(): void {
    if (this.#point) this.#say(sentence(this.#cursor.lines(this.#point)))
  }

  #say(words: string): void {
    const status = this.#figure.querySelector('[role=status]')
    if (status) status.textContent = words
  }

  /** Does what a button of the figure says. */
  act(action: string): void {
    const isRedrawn = self.redrawnFigures?.[this.#figure.id]
    const links = isRedrawn ? [] : fileLinks(this.#figure, '.csv')
    const files = links.map(({ href }) => href)
    if (action === 'table') openTables(this.#figure, this.#data, files)
    if (action === 'enlarge') enlarge(this.#figure, this.#data.title, this.#drawing)
  }

  /** Plays or pauses the film of a param. */
  play(param: string): void {
    this.#controls.play(param)
  }

  /** Gives the place back to the static drawing. */
  end(): void {
    this.#ending.abort()
    this.#controls.end()
    this.#view.finalize()
    this.#giveBack()
    this.#say('')
  }
}

interface Parts {
  readonly figure: HTMLElement
  readonly data: LiveFigure
  readonly drawing: HTMLElement
  readonly host: HTMLElement
  readonly view: Awaited<ReturnType<typeof viewOf>>
  readonly signals: ReadonlySet<string>
}

const clamped = (at: number, count: number) => Math.max(0, Math.min(at, count - 1))

/** The point of a scene read anew that stands for a point of the one before: of the same row, where it was or nearest to it. */
function again({ row, x, y }: Point, series: readonly Series[]): Point | undefined {
  const distance = (one: Point) => Math.hypot(one.x - x, one.y - y)
  return series
    .flat()
    .filter((one) => one.row === row)
    .sort((a, b) => distance(a) - distance(b))[0]
}
