/** An object of a spec. */
export type Node = Record<string, unknown>

/** Whether a value is an object and no list. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list, none if it is no list. */
export function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** All nodes of the lists under a key, in every group. */
export function everyNode(spec: Node, key: 'data' | 'legends' | 'marks'): Node[] {
  return [...nodesIn(spec[key]), ...nodesIn(spec['marks']).flatMap((mark) => everyNode(mark, key))]
}
