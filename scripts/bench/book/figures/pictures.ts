import type experiment from '../experiments/powers.ts'

type Result = ReturnType<typeof experiment.run>

const GAP = 8
const place = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null })

/** A row of pictures of a few powers. */
export default {
  experiment: 'powers',
  title: 'Pictures of the powers',
  caption: ({ tables }: Result) =>
    `$W^t$ for $t = ${tables.pictures.columns.t.values.join(', ')}$; blue entries are positive and red ones negative.`,
  alt: ({ tables }: Result) => `A row of ${tables.pictures.columns.t.values.length} heat maps, from t = 0 on.`,
  description: ({ quantities }: Result) =>
    `Each picture has the largest entry in full color; the last norm is $10^{${quantities.atEnd.value.log10.toFixed(2)}}$.`,
  spec: ({ tables }: Result, { width }: { readonly width: number }) => {
    const count = tables.pictures.columns.t.values.length
    const side = Math.floor((width - GAP * count) / count)
    const [x, y] = [place('left'), place('top')]
    return {
      data: { name: 'pictures' },
      width: count * (side + GAP) - GAP,
      height: side + 16,
      transform: [
        { calculate: `datum.place * ${side + GAP}`, as: 'left' },
        { calculate: '0', as: 'top' },
        { calculate: "'t = ' + datum.t", as: 'when' },
      ],
      layer: [
        {
          mark: { type: 'image', width: side, height: side, align: 'left', baseline: 'top' },
          encoding: { x, y, url: { field: 'power', type: 'nominal' } },
        },
        {
          mark: { type: 'text', align: 'center', baseline: 'top', dx: side / 2, dy: side + 3, color: '@muted' },
          encoding: { x, y, text: { field: 'when', type: 'nominal' } },
        },
      ],
    }
  },
}
