import * as encode from 'vega-encode'
import * as transforms from 'vega-transforms'
import * as viewTransforms from 'vega-view-transforms'
import type { Spec } from '../contracts.ts'
import { everyNode, nodesIn } from '../specs/nodes.ts'

/** The transforms that the reader's runtime knows. */
const KNOWN = new Set(
  [...Object.keys(transforms), ...Object.keys(viewTransforms), ...Object.keys(encode)].map((name) =>
    name.toLowerCase(),
  ),
)

/** The transforms of a compiled spec that the reader's runtime does not know. */
export function foreignTransforms(compiled: Spec): string[] {
  const holders = [...everyNode(compiled, 'data'), ...everyNode(compiled, 'marks')]
  const types = holders.flatMap(({ transform }) => nodesIn(transform).map(({ type }) => String(type)))
  return [...new Set(types)].filter((type) => !KNOWN.has(type.toLowerCase()))
}
