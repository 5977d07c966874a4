import { gzipSync } from 'node:zlib'

/** What a figure may weigh, in bytes after gzip: pages must load on a slow phone before anything is asked of them. */
export const BUDGETS = { drawing: 20_000, pictures: 40_000, live: 150_000 } as const

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** What is too heavy about a figure, and what to do; a drawing with pictures of matrices in it may weigh more. */
export function budgetFaults(
  drawings: Readonly<Record<string, { readonly svg: string }>>,
  liveScript: string,
): { readonly what: string; readonly instead: string }[] {
  const heavy = Object.entries(drawings).flatMap(([name, { svg }]) => {
    const size = gzipSync(svg).length
    const most = svg.includes('<image') ? BUDGETS.pictures : BUDGETS.drawing
    if (size <= most) return []
    const what = `the drawing (${name}) is ${kB(size)} after gzip, more than ${kB(most)}`
    return [
      {
        what,
        instead: 'Draw fewer marks: aggregate in the experiment, or draw a matrix as a picture (a matrix column).',
      },
    ]
  })
  const data = gzipSync(liveScript).length
  const what = `the data of the live figure are ${kB(data)} after gzip, more than ${kB(BUDGETS.live)}`
  const instead =
    'Return fewer rows or columns, or round them, in the tables it draws from; and say so in their meaning.'
  return data <= BUDGETS.live ? heavy : [...heavy, { what, instead }]
}
