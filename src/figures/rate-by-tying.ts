import type { Figure } from '../contracts.ts'
import type products from '../experiments/random-products.ts'
import { PLAIN_ROOM } from './style/axes.ts'
import { isNarrow, isSlim, panelSide } from './style/frames.ts'
import { MARKS } from './style/marks.ts'
import { listed, number } from './style/words.ts'

type Result = ReturnType<typeof products.run>
const last = ({ tables }: Result) => Math.max(...tables.rates.columns.t.values)
const KINDS = ['one W for all steps', 'a new W each step']

export default {
  experiment: 'random-products',
  title: 'Growth rate of tied and untied products',
  caption: (result) =>
    `Growth rate $\\frac1t\\ln\\lVert W_t\\cdots W_1 e_1\\rVert$ of a unit vector, for $W$ with independent $N(0, 1/N)$ entries, ${result.quantities.draws.value} draws of each kind up to ` +
    `$t = ${last(result)}$. With one $W$ for all steps each curve goes to its own $\\ln\\rho(W)$; with a new $W$ each step all go to the Lyapunov exponent $\\mu_1$ (thick, long dashes).`,
  alt: ({ tables: { limits } }) =>
    `At ${limits.columns.n.values.length > 1 ? 'orders' : 'order'} ${listed(limits.columns.n.values)}: curves for one repeated matrix go to lines of their own, between ${number(limits.columns.lowest.values[0]!, 2)} and ` +
    `${number(limits.columns.highest.values[0]!, 2)}${limits.columns.n.values.length > 1 ? ' at the first' : ''}, while those for a new matrix each step close in on one dashed line below zero.`,
  description: ({ tables: { limits } }) =>
    `One panel for each order; the number of factors on a logarithmic axis, the growth rate in nats per step vertically. ${limits.columns.n.values
      .map(
        (n, k) =>
          `At $N = ${n}$ the logarithms of the spectral radii range from ${number(limits.columns.lowest.values[k]!, 2)} to ${number(limits.columns.highest.values[k]!, 2)}; ` +
          `the Lyapunov exponent is ${number(limits.columns.exact.values[k]!, 3)} and the untied curves end within ${number(limits.columns.freshSpread.values[k]!, 2)} of one another`,
      )
      .join('. ')}.`,
  spec: (result, frame) => {
    const panels = [...result.tables.limits.columns.panel.values]
    const columns = isNarrow(frame) ? 1 : Math.min(3, panels.length)
    const width = panelSide(frame, columns, { gap: 20, margin: PLAIN_ROOM + 2 * columns })
    const t = last(result)
    const x = {
      field: 't',
      type: 'quantitative',
      scale: { type: 'log', domain: [1, t], nice: false },
      axis: { values: [1, 10, 100, 1000].filter((tick) => tick <= t), format: 'd', grid: false },
    } as const
    const rates = result.tables.rates.columns.rate.values
    const { lowest, highest } = result.tables.limits.columns
    const [low, high] = [Math.min(-1.6, ...lowest.values), Math.max(1.6, ...highest.values)]
    const domain = [Math.max(low, Math.min(...rates)), Math.min(high, Math.max(...rates))]
    const kind = { field: 'kind', type: 'nominal' } as const
    const legend = { orient: 'top', columns: isSlim(frame) ? 1 : 2, symbolType: 'stroke', symbolSize: 320 } as const
    const panel = (name: string, k: number) => ({
      width,
      height: isSlim(frame) ? 170 : isNarrow(frame) ? 112 : 260,
      title: {
        text: name,
        fontSize: 12.5,
        fontWeight: 400,
        anchor: isNarrow(frame) ? 'end' : 'middle',
        offset: isNarrow(frame) ? -4 : k === 0 ? 2 : 22,
      },
      layer: [
        {
          data: { name: 'rates' },
          transform: [{ filter: { field: 'panel', equal: name } }],
          mark: { type: 'line', strokeWidth: 1, opacity: 0.8, clip: true },
          encoding: {
            x: { ...x, title: k + columns < panels.length ? null : 'factors t' },
            y: {
              field: 'rate',
              type: 'quantitative',
              title: k % columns === 0 ? 'growth rate (nats per step)' : null,
              scale: { domain, nice: true },
              axis: {
                tickCount: 6,
                labels: k % columns === 0,
                ...(k % columns === 0 ? { minExtent: PLAIN_ROOM } : {}),
              },
            },
            detail: { field: 'draw' },
            color: { ...kind, scale: { domain: KINDS, range: [MARKS.tied.ink, MARKS.untied.ink] }, legend },
            strokeDash: {
              ...kind,
              scale: {
                domain: KINDS,
                range: [[...MARKS.tied.dash], [...MARKS.untied.dash]],
              },
              legend,
            },
          },
        },
        {
          data: { name: 'limits' },
          transform: [{ filter: { field: 'panel', equal: name } }],
          mark: { type: 'rule', color: '@ink', strokeDash: [12, 4], strokeWidth: 1.8 },
          encoding: { y: { field: 'exact', type: 'quantitative' } },
        },
      ],
    })
    return { concat: panels.map(panel), columns, spacing: 20, resolve: { scale: { color: 'shared' } } }
  },
} satisfies Figure<typeof products>
