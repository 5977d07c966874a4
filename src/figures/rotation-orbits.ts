import type { Figure } from '../contracts.ts'
import type rotations from '../experiments/rotation-orbits.ts'
import { isNarrow, panelSide } from './style/frames.ts'
import { plane, unitCircle } from './style/planes.ts'
import { listed, number } from './style/words.ts'

const REACH = 1.28
const GAP = 14

export default {
  experiment: 'rotation-orbits',
  title: 'Orbits of rotations',
  caption: ({ tables }) =>
    `The point $(1, 0)$ under ${Math.max(...tables.orbits.columns.t.values)} repetitions of a rotation, by angle per step. ` +
    'Points are labeled with the number $t$ of rotations, where there is room; straight lines join one step to the next. ' +
    'No point ever leaves the circle, whatever the angle.',
  alt: ({ tables }) =>
    `Orbits on the unit circle, a circle for each angle: ${listed([...new Set(tables.orbits.columns.panel.values)])}.`,
  description: ({ tables: { orbits, rotations } }) => {
    const { angle, period } = rotations.columns
    const each = angle.values.map((degrees, k) => `${number(degrees, 6)}° closes after ${number(period.values[k]!)}`)
    return `One panel for each rotation. Each shows the unit circle, the point $(1, 0)$ at its right as a larger dark disc, and the
points that it is rotated to in ${Math.max(...orbits.columns.t.values)} steps as blue discs, counter-clockwise for a positive angle, joined by straight
lines: closed orbits of three points or more are regular polygons or stars. Counted in steps, the orbit of ${listed(each)}.`
  },
  spec: ({ tables }, frame) => {
    const panels = [...new Set(tables.orbits.columns.panel.values)]
    const columns = Math.min(panels.length, isNarrow(frame) ? 2 : 4)
    const side = Math.min(panelSide(frame, columns, { gap: GAP }), 220)
    const margin = Math.max(2, Math.floor((frame.width - columns * side - (columns - 1) * GAP) / 2) - 1)
    const axes = plane(REACH)
    return {
      concat: panels.map((panel) => ({
        width: side,
        height: side,
        title: { text: panel.split(': '), fontSize: 12.5, fontWeight: 400, anchor: 'middle', offset: 2 },
        data: { name: 'orbits' },
        transform: [{ filter: { field: 'panel', equal: panel } }],
        layer: [
          unitCircle(REACH, side),
          {
            mark: { type: 'line', strokeWidth: 1, color: '@blue', opacity: 0.45 },
            encoding: { ...axes, order: { field: 't' } },
          },
          { mark: { type: 'point', size: 34, opacity: 1, color: '@blue' }, encoding: axes },
          {
            transform: [{ filter: 'datum.t == 0' }],
            mark: { type: 'point', size: 60, opacity: 1, color: '@ink' },
            encoding: axes,
          },
          {
            transform: [
              { calculate: '1.17 * datum.x', as: 'labelX' },
              { calculate: '1.17 * datum.y', as: 'labelY' },
            ],
            mark: { type: 'text', fontSize: 11.5, color: '@muted' },
            encoding: { ...plane(REACH, ['labelX', 'labelY']), text: { field: 'label' } },
          },
        ],
      })),
      columns,
      spacing: GAP,
      padding: { left: margin, right: margin, top: 2, bottom: 2 },
    }
  },
} satisfies Figure<typeof rotations>
