import type { Figure } from '../contracts.ts'
import type defaults from '../experiments/default-radii.ts'
import { powerAxis } from './style/axes.ts'
import { isNarrow, OVERHANG, panelSide } from './style/frames.ts'
import { powerText } from './style/power-text.ts'
import { listed, number, plainPower, power } from './style/words.ts'

/** Pixels for the names of the libraries. */
const ROOM = 50

const LIBRARIES = ['Lasagne', 'PyTorch', 'Keras', 'JAX']

/** Spectral radii of the recurrent matrices that libraries make when nobody asks. */
export default {
  experiment: 'default-radii',
  title: 'Spectral radius of the libraries’ defaults',
  caption: ({
    quantities: { size, steps, draws },
  }) => `First panel: the spectral radius $\\rho$ of the recurrent matrix that each library draws by default, $n = ${size.value}$; median (diamond) and 5–95 % range (line) of
${draws.value} draws, on a logarithmic axis. Second panel: $\\rho^{${steps.value}}$, what ${steps.value} steps make of it.`,
  alt: ({ tables: { libraries }, quantities: { steps } }) => {
    const { library, radius, power: powers } = libraries.columns
    const each = library.values.map(
      (name, k) => `${name} ${number(radius.values[k]!)}, after ${steps.value} steps ${plainPower(powers.values[k]!)}`,
    )
    return `Dot chart of median spectral radii of default recurrent matrices: ${each.join('; ')}.`
  },
  description: ({ tables: { libraries }, quantities: { steps } }) => {
    const { library, radius, radiusLow, radiusHigh, power: powers } = libraries.columns
    const each = library.values.map(
      (name, k) =>
        `${name}: ${number(radius.values[k]!)} (${number(radiusLow.values[k]!)} to ${number(radiusHigh.values[k]!)}), ${power(powers.values[k]!)}`,
    )
    return `Four rows, one for each library, in two panels with logarithmic axes: first the spectral radius, then its power ${steps.value}. A dashed line marks 1 in both.
The medians, with the 5 to 95 % range in parentheses, and their powers: ${listed(each)}.`
  },
  spec: ({ quantities: { steps } }, frame) => {
    const narrow = isNarrow(frame)
    const size = { width: panelSide(frame, narrow ? 1 : 2, { gap: 22, margin: ROOM + OVERHANG }), height: 150 }
    const color = {
      field: 'library',
      type: 'nominal',
      scale: { domain: LIBRARIES, range: ['@sky', '@amber', '@blue', '@blue'] },
      legend: null,
    }
    const y = (labels: boolean) => ({
      field: 'library',
      type: 'nominal',
      sort: LIBRARIES,
      title: null,
      axis: {
        labels,
        ticks: false,
        domain: false,
        grid: true,
        labelColor: '@ink',
        ...(labels ? { minExtent: ROOM } : {}),
      },
    })
    const panel = (
      field: string,
      { axis, scale, text, labels }: { axis: object; scale: object; text: string; labels: boolean },
    ) => {
      const x = (name: string) => ({ field: name, type: 'quantitative', axis: { ...axis, grid: false }, scale })
      return {
        ...size,
        layer: [
          {
            mark: { type: 'rule', strokeDash: [4, 3], strokeWidth: 1 },
            encoding: { x: { datum: scale === RADII ? 1 : 0 } },
          },
          {
            mark: { type: 'rule', strokeWidth: 2 },
            encoding: { x: x(`${field}Low`), x2: { field: `${field}High` }, y: y(labels), color },
          },
          {
            transform: [{ filter: 'abs(datum.power) > 0.01' }, { calculate: text, as: 'valueText' }],
            mark: { type: 'text', dy: -11, fontSize: 11.5 },
            encoding: { x: x(field), y: y(labels), text: { field: 'valueText', type: 'nominal' } },
          },
          {
            mark: { type: 'point', shape: 'diamond', size: 70, opacity: 1 },
            encoding: { x: x(field), y: y(labels), color },
          },
        ],
      }
    }
    return {
      data: { name: 'libraries' },
      spacing: 22,
      bounds: narrow ? 'full' : 'flush',
      [narrow ? 'vconcat' : 'hconcat']: [
        panel('radius', {
          axis: { title: 'spectral radius ρ', values: [0.01, 0.03, 0.1, 0.3, 1], format: '~g' },
          scale: RADII,
          text: "format(datum.radius, '.2~r')",
          labels: true,
        }),
        panel('power', {
          axis: { ...powerAxis(`ρ to the power ${steps.value}`), tickCount: narrow ? 3 : 5 },
          scale: { nice: false, padding: 24 },
          text: powerText('power'),
          labels: narrow,
        }),
      ],
    }
  },
} satisfies Figure<typeof defaults>

const RADII = { type: 'log', nice: false, padding: 18 }
