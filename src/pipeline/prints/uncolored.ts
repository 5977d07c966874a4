import { isNode } from '../../specs/nodes.ts'
import { BY_COLOR } from './grey-inks.ts'
import { greyOf } from './luminance.ts'

/** What holds a colour in a compiled spec and its config. */
const COLORED = /(?:^|[a-z])(?:color|fill|stroke|background|range)$/i

/**
 * A spec in which every ink is its grey, and every other colour the grey of its luminance. Only where a colour belongs: a
 * field, a word or a cell of a row may have the name of one.
 */
export function uncolored(node: unknown, isColor = false): unknown {
  if (typeof node === 'string') return BY_COLOR.get(node)?.grey ?? (isColor ? greyOf(node) : node)
  if (Array.isArray(node)) return node.map((one) => uncolored(one, isColor))
  if (!isNode(node)) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'data') return [key, value]
      return [key, uncolored(value, COLORED.test(key) || (isColor && (key === 'value' || Array.isArray(value))))]
    }),
  )
}
