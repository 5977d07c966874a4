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
    const { x, y } = new DOMPoint(...this.#focus(point)).matrixTransform(this.#svg.getScreenCTM() ?? undefined)
    this.#tooltip.show(this.lines(point), [x, y])
  }

  /** What there is to know of a point. */
  lines(point: Point): Line[] {
    return linesOf(point, this.#data, point.picture && cellAt(point, this.#focus(point)))
  }

  /** The place of a point, or of the entry of its matrix that is told of. */
  #focus({ x, y, picture, box }: Point): Place {
    if (!picture || !box) return [x, y]
    const [row, column] = this.entry
    return [
      box.x1 + ((column + 0.5) / picture.of.width) * (box.x2 - box.x1),
      box.y1 + ((row + 0.5) / picture.of.height) * (box.y2 - box.y1),
    ]
  }

  #outline(point: Point): SVGElement {
    const [x, y] = this.#focus(point)
    const { picture, box } = point
    if (!box) return shape('circle', { cx: x, cy: y, r: 6 / Math.sqrt(this.zoom) })
    const { width = 1, height = 1 } = picture?.of ?? {}
    const size = { width: (box.x2 - box.x1) / width, height: (box.y2 - box.y1) / height }
    const corner = picture ? { x: x - size.width / 2, y: y - size.height / 2 } : { x: box.x1, y: box.y1 }
    return shape('rect', { ...corner, ...size })
  }
}

function shape(name: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, String(Math.round(100 * value) / 100))
  return element
}
