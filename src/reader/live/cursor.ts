import type { LiveFigure } from '../../contracts.ts'
import type { Point } from './points.ts'
import { cellAt, type Line, linesOf } from './telling.ts'
import { Tooltip } from './tooltip.ts'

type Place = readonly [number, number]

const SVG = 'http://www.w3.org/2000/svg'

/** Marks the point that is told of in a live drawing, and says beside it what there is to know. */
export class Cursor {
  readonly #svg: SVGSVGElement
  readonly #data: LiveFigure
  readonly #mark = document.createElementNS(SVG, 'g')
  readonly #tooltip = new Tooltip()
  /** Row and column, from 0, of the entry that is told of where a point has a matrix. */
  entry: Place = [0, 0]

  constructor(svg: SVGSVGElement, data: LiveFigure) {
    this.#svg = svg
    this.#data = data
    this.#mark.setAttribute('class', 'cursor')
    svg.append(this.#mark)
    svg.after(this.#tooltip.element)
  }

  /** CSS pixels per unit of the drawing. */
  get zoom(): number {
    return this.#svg.getScreenCTM()?.a ?? 1
  }

  /** Where an event is in the drawing's own coordinates. */
  placeOf({ clientX, clientY }: MouseEvent): Place {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(this.#svg.getScreenCTM()?.inverse())
    return [x, y]
  }

  show(point: Point | undefined): void {
    this.#mark.replaceChildren(...(point ? [this.#outline(point)] : []))
    if (!point) {
      this.#tooltip.hide()
      return
    }
    const [svg, host] = [this.#svg, this.#tooltip.element.parentElement ?? this.#svg].map((e) =>
      e.getBoundingClientRect(),
    )
    const [x, y] = this.#focus(point)
    const left = (svg?.left ?? 0) - (host?.left ?? 0)
    this.#tooltip.show(this.lines(point), [left + x * this.zoom, y * this.zoom])
  }

  /** What there is to know of a point. */
  lines(point: Point): Line[] {
    return linesOf(point, this.#data, point.picture && cellAt(point, this.#focus(point)))
  }

  /** The place of a point, or of the entry of its matrix that is told of. */
  #focus({ x, y, picture }: Point): Place {
    if (!picture) return [x, y]
    const { box, of } = picture
    const [row, column] = this.entry
    return [
      box.x1 + ((column + 0.5) / of.width) * (box.x2 - box.x1),
      box.y1 + ((row + 0.5) / of.height) * (box.y2 - box.y1),
    ]
  }

  #outline(point: Point): SVGElement {
    const [x, y] = this.#focus(point)
    if (!point.picture) return shape('circle', { cx: x, cy: y, r: 6 / Math.sqrt(this.zoom) })
    const { box, of } = point.picture
    const [width, height] = [(box.x2 - box.x1) / of.width, (box.y2 - box.y1) / of.height]
    return shape('rect', { x: x - width / 2, y: y - height / 2, width, height })
  }
}

function shape(name: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, String(Math.round(100 * value) / 100))
  return element
}
