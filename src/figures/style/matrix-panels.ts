import type { Frame } from '../../contracts.ts'
import { isNarrow, panelSide } from './frames.ts'
import { powerText } from './power-text.ts'

const GAP = 10

const HEADER = { title: null, labelExpr: "'t = ' + datum.value", labelPadding: 3, labelColor: '@muted' } as const

/** What the panels of powers draw from: `power` is the matrix, `log10Largest` its scale, `t` the power. */
export interface MatrixPanels {
  readonly table: string
  /** The column that tells the rows of panels apart, and its values in order. */
  readonly field: string
  readonly groups: readonly string[]
  readonly times: readonly number[]
}

/** One matrix picture with a thin frame and, below it, the size of its largest entry. */
function panel(side: number) {
  const edge = { x: { value: 0 }, x2: { value: side }, y: { value: 0 }, y2: { value: side } } as const
  const middle = { x: { value: side / 2 }, y: { value: side / 2 } } as const
  return {
    width: side,
    height: side + 16,
    layer: [
      {
        mark: { type: 'image', width: side, height: side } as const,
        encoding: { ...middle, url: { field: 'power', type: 'nominal' } as const },
      },
      { mark: { type: 'rect', fill: null, stroke: '@rule', strokeWidth: 1 } as const, encoding: edge },
      {
        transform: [{ calculate: powerText('log10Largest'), as: 'scaleText' }],
        mark: { type: 'text', baseline: 'top', fontSize: 11.5, color: '@muted' } as const,
        encoding: {
          x: { value: side / 2 },
          y: { value: side + 4 },
          text: { field: 'scaleText', type: 'nominal' } as const,
        },
      },
    ],
  }
}

/** Rows of matrix pictures, one row a group and one picture a time; four pictures to a line where the frame is narrow. */
export function matrixPanels({ table, field, groups, times }: MatrixPanels, frame: Frame) {
  const columns = isNarrow(frame) ? Math.min(4, times.length) : times.length
  const side = Math.min(panelSide(frame, columns, { gap: GAP, margin: 14 }), 84)
  return {
    data: { name: table },
    spacing: 14,
    vconcat: groups.map((group) => ({
      title: { text: group, offset: 6 },
      transform: [{ filter: { field, equal: group } }],
      facet: {
        field: 't',
        type: 'ordinal',
        header: HEADER,
      },
      columns,
      spacing: { column: GAP, row: 6 },
      spec: panel(side),
    })),
  }
}
