import type { Figure } from '../contracts.ts'
import type samplers from '../experiments/samplers.ts'
import { isNarrow, panelSide } from './style/frames.ts'

const GAP = 22

/** Pixels for the labels of the vertical axes. */
const ROOM = 12

/** The names of the samplers in order, those with a Haar law marked. */
function panelTitles({
  sampler,
  haar,
}: {
  sampler: { values: readonly string[] }
  haar: { values: readonly string[] }
}) {
  return new Map(sampler.values.map((name, k) => [name, haar.values[k] === 'yes' ? `${name}: Haar` : name]))
}

export default {
  experiment: 'samplers',
  title: 'All of O(2), as eight samplers fill it',
  caption: ({
    quantities: { draws },
  }) => `A $2 \\times 2$ orthogonal matrix is the direction of its first column and the sign of its
determinant. Histograms of the direction over ${draws.value} draws of each sampler, rotations (filled) below reflections (hollow), relative to the Haar measure, which is a half of each at every direction:
the dashed lines.`,
  alt: ({ quantities: { draws } }) =>
    `Eight histograms of the direction of the first column of ${draws.value} random 2 by 2 orthogonal matrices, by sampler. Three are flat up to sampling noise, half rotations and half reflections; the two plain QR ones fill only the left half circle and one kind of matrix.`,
  description: ({
    quantities: { draws, rotationsOfU },
  }) => `Eight panels, one for each sampler, each a histogram of ${draws.value} directions in 24 bins from $-180$ to 180 degrees;
0 is to the right. Bars are stacked: rotations below, reflections above. Under the Haar measure both parts are level at one half. So they are, up to sampling noise, for QR with fixed signs, for $U$ of
the SVD with coin signs and for the polar factor. Plain QR fills only the directions beyond 90 degrees on either side, twice as high, with nothing but rotations under the signs of ml-matrix and nothing but reflections under those of LAPACK. A product of two reflections
is level but always a rotation. $U$ of ml-matrix’s SVD has a rotation in a share of ${rotationsOfU.value.toFixed(2)} of its draws; $V$ of the same routine has both kinds
equally often, but crowds around 0 and is hardly ever near 180 degrees.`,
  spec: ({ tables: { biases } }, frame) => {
    const titles = panelTitles(biases.columns)
    const columns = isNarrow(frame) ? 2 : 4
    const width = panelSide(frame, columns, { gap: GAP, margin: ROOM })
    const x = {
      type: 'quantitative',
      scale: { domain: [-180, 180] },
      axis: {
        values: [-180, -90, 0, 90, 180],
        labelExpr: "datum.value == -90 || datum.value == 90 ? '' : datum.label + '°'",
        labelFlush: true,
      },
      title: null,
    }
    const y = { type: 'quantitative', scale: { domain: [0, 2.4], clamp: true }, title: null }
    const legend = { columns: isNarrow(frame) ? 1 : 2, symbolType: 'square', symbolStrokeWidth: 1, symbolOpacity: 0.55 }
    const determinant = { field: 'determinant', type: 'nominal', legend }
    const line = (at: number) => ({
      data: { values: [{}] },
      mark: { type: 'rule', color: '@ink', strokeDash: [4, 3], strokeWidth: 1 },
      encoding: { y: { datum: at } },
    })
    return {
      concat: [...titles].map(([sampler, title], k) => ({
        width,
        height: 84,
        title: { text: title, fontSize: 12.5, fontWeight: title === sampler ? 400 : 600, offset: 4 },
        layer: [
          {
            data: { name: 'directions' },
            transform: [{ filter: { field: 'sampler', equal: sampler } }],
            mark: { type: 'rect', strokeWidth: 1, fillOpacity: 0.45 },
            encoding: {
              x: { field: 'from', ...x },
              x2: { field: 'to' },
              y: {
                field: 'low',
                ...y,
                axis: {
                  values: [0, 1, 2],
                  labels: k % columns === 0,
                  ...(k % columns === 0 ? { minExtent: ROOM } : {}),
                },
              },
              y2: { field: 'high' },
              fill: { ...determinant, scale: { range: ['@blue', 'transparent'] } },
              stroke: { ...determinant, scale: { range: ['@blue', '@vermilion'] } },
            },
          },
          line(0.5),
          line(1),
        ],
      })),
      columns,
      bounds: 'flush',
      spacing: { column: GAP, row: 50 },
    }
  },
} satisfies Figure<typeof samplers>
