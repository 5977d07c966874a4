import * as vega from 'vega'
import { isNode, type Node } from '../../specs/nodes.ts'
import { HUES } from './grey-inks.ts'

/** A spec's own ranges by name: of categories, of magnitudes. */
export type Ranges = Readonly<Record<string, unknown>>

/** The ranges that a compiled spec's config names. */
export function rangesOf({ config }: Node): Ranges {
  return isNode(config) && isNode(config['range']) ? config['range'] : {}
}

/** Ranges of magnitudes that Vega has by name, in greys; what diverges is dark where it is negative, as matrices are. */
const RAMPS: Ranges = {
  ramp: { scheme: 'greys' },
  heatmap: { scheme: 'greys' },
  ordinal: { scheme: 'greys' },
  diverging: { scheme: 'greys', extent: [1, 0] },
}

/** A scale whose range is spelt out: categories as inks, magnitudes as a ramp of greys, whatever scheme they had. */
export function plainRange(scale: Node, ranges: Ranges): Node {
  const { range, interpolate } = scale
  return {
    ...scale,
    ...(range !== undefined && { range: spelt(range, ranges) }),
    ...(interpolate !== undefined && { interpolate: 'rgb' }),
  }
}

function spelt(range: unknown, ranges: Ranges): unknown {
  if (typeof range === 'string') {
    const own = ranges[range]
    if (Array.isArray(own)) return own
    return range === 'category' ? [...HUES] : (RAMPS[range] ?? range)
  }
  if (!isNode(range) || typeof range['scheme'] !== 'string') return range
  return Array.isArray(vega.scheme(range['scheme'])) ? [...HUES] : { ...range, scheme: 'greys' }
}
