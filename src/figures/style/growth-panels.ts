import type { Frame } from '../../contracts.ts'
import { PLAIN_ROOM, powerAxis, powerRoom } from './axes.ts'
import { isNarrow, plotWidth } from './frames.ts'
import { type Initialization, initializationColor, initializationDash } from './initializations.ts'
import { listed } from './words.ts'

const ALL = ['U[0, 1)', 'U(±1/√n)', 'N(0, 1/n)', 'identity', 'orthogonal'] as const satisfies readonly Initialization[]

/** Those whose curves stay together, so that a panel of their own shows more. */
const CLOSE = ['N(0, 1/n)', 'identity', 'orthogonal'] as const satisfies readonly Initialization[]

/** Drawn last: its dashes then lie on the line of the orthogonal ones, which it shares. */
const IDENTITY = { field: 'init', equal: 'identity' } as const

interface Note {
  readonly init: Initialization
  readonly text: string
  readonly t: number
  readonly side: 'above' | 'below'
  /** Only in the enlarged panel, where it has room. */
  readonly enlarged?: true
}

/** The label of the Perron line, which at order 2 is level and lies on others. */
export const perronNotes = (size: number, t: number): readonly Note[] =>
  size > 2 ? [{ init: 'U[0, 1)', text: '(n/2)ᵗ', t, side: 'above' }] : []

/** What growth panels draw: the columns `field`, `fieldLow`, `fieldHigh` of the table curves and `field` of the table theory. */
export interface GrowthPanels {
  readonly field: string
  readonly title: string
  /** The ends of all bands, which decide how the axes are labeled. */
  readonly bands: readonly { readonly init: string; readonly low: number; readonly high: number }[]
  /** A label for a line of theory, written at the time `t`: whose, what, and above it or below. */
  readonly notes: readonly Note[]
}

type Bands = GrowthPanels['bands']

/** The lowest and the highest of all bands. */
const reach = (bands: Bands) =>
  [Math.min(...bands.map(({ low }) => low)), Math.max(...bands.map(({ high }) => high))] as const

const COARSE = [1, 2, 5]
const FINE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

/** A logarithmic axis and its scale: powers of ten, or round numbers between them where there are few. */
function growthAxis(title: string, bands: Bands) {
  const [low, high] = reach(bands)
  if (high - low > 3) return { axis: { ...powerAxis(title), tickCount: 7 } }
  const decades = Array.from({ length: 6 }, (_, k) => Math.floor(low) - 1 + k)
  const rounds = decades.flatMap((decade) =>
    (high - low < 1 ? FINE : COARSE).map((digit) => decade + Math.log10(digit)),
  )
  const values = rounds.filter((value) => value > low - 0.1 && value < high + 0.1)
  return {
    axis: { title, values, labelExpr: "format(pow(10, datum.value), '.2~r')" },
    scale: { zero: false, nice: false, padding: 10 },
  }
}

interface Furniture {
  readonly legend: object
  /** Pixels for the labels of the vertical axis. */
  readonly minExtent: number
}

function panel(
  inits: readonly (typeof ALL)[number][],
  { field, title, bands, notes }: GrowthPanels,
  { legend, minExtent }: Furniture,
) {
  const chosen = { filter: { field: 'init', oneOf: [...inits] } }
  const x = {
    field: 't',
    type: 'quantitative',
    title: 'timestep t',
    axis: { tickCount: 5, format: ',d' },
    scale: { nice: false },
  }
  const own = bands.filter(({ init }) => inits.some((one) => one === init))
  const { axis, ...scaled } = growthAxis(title, own)
  const y = { field, type: 'quantitative', axis: { ...axis, minExtent }, ...scaled }
  const color = { ...initializationColor(ALL), legend }
  return [
    ...inits.map((init) => ({
      data: { name: 'curves' },
      transform: [{ filter: { field: 'init', equal: init } }],
      mark: { type: 'area', opacity: 0.2, color: color.scale.range[ALL.indexOf(init)] },
      encoding: { x, y: { ...y, field: `${field}Low` }, y2: { field: `${field}High` } },
    })),
    {
      data: { name: 'theory' },
      transform: [chosen],
      mark: { type: 'line', color: '@ink', strokeWidth: 0.9, strokeDash: [2, 3] },
      encoding: { x, y, detail: { field: 'init', type: 'nominal' } },
    },
    ...[{ not: IDENTITY }, IDENTITY].map((part) => ({
      data: { name: 'curves' },
      transform: [chosen, { filter: part }],
      mark: { type: 'line' },
      encoding: { x, y, color, strokeDash: { ...initializationDash(ALL), legend } },
    })),
    ...notes
      .filter(({ init, enlarged }) => inits.some((one) => one === init) && (!enlarged || inits !== ALL))
      .map(({ init, text, t, side }) => ({
        data: { name: 'theory' },
        transform: [{ filter: `datum.init === '${init}' && datum.t === ${t}` }],
        mark: {
          type: 'text',
          text,
          align: t === 0 ? 'left' : 'right',
          dx: t === 0 ? 4 : -4,
          dy: side === 'above' ? -9 : 11,
          color: '@ink',
        },
        encoding: { x, y },
      })),
  ]
}

/** Medians and bands of something that grows or vanishes with time, on a logarithmic axis: all initializations, and the close ones again. */
export function growthPanels(panels: GrowthPanels, frame: Frame) {
  const narrow = isNarrow(frame)
  const minExtent = Math.max(PLAIN_ROOM, powerRoom(...reach(panels.bands)))
  const width = plotWidth(frame, narrow ? 1 : 2, { room: minExtent })
  const legend = { columns: narrow ? 3 : 5, columnPadding: narrow ? 10 : 22, symbolSize: narrow ? 400 : 700 }
  const one = (title: string, inits: readonly (typeof ALL)[number][]) => ({
    title: { text: title, offset: 8 },
    width,
    height: narrow ? 190 : 250,
    layer: panel(inits, panels, { legend, minExtent }),
  })
  return {
    [narrow ? 'vconcat' : 'hconcat']: [one('all five', ALL), one(`${listed(CLOSE)}`, CLOSE)],
    spacing: 24,
  }
}
