import type { Control, Spec } from '../contracts.ts'
import { isNode, nodesIn } from './nodes.ts'

/**
 * The params of a spec that a reader sets: those bound to an input.
 * @throws {RangeError} on an input other than `range` and `radio`, or one that lacks what a control needs.
 */
export function controlsOf(spec: Spec): Control[] {
  return nodesIn(spec['params']).flatMap(({ name, value, bind }): Control[] => {
    if (!isNode(bind)) return []
    const { input, min, max, step, options, labels } = bind
    const own = { name: String(name), label: String(bind['name'] ?? name) }
    if (input === 'range' && [min, max, step, value].every((number) => Number.isFinite(number)))
      return [
        { kind: 'range', ...own, value: value as number, min: min as number, max: max as number, step: step as number },
      ]
    if (input === 'radio' && Array.isArray(options) && options.includes(value)) {
      const words = Array.isArray(labels) ? labels : options
      const choices = options.map((option, at) => ({ value: String(option), label: String(words[at] ?? option) }))
      return [{ kind: 'choice', ...own, value: String(value), options: choices }]
    }
    throw new RangeError(
      `the param ${own.name} is bound to ${JSON.stringify(bind)} with the value ${JSON.stringify(value)}; legal: ` +
        `{ input: 'range', min, max, step } and a number, { input: 'radio', options: […] } and one of them`,
    )
  })
}
