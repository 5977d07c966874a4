import type { ParamValue } from '../contracts.ts'
import type { Param } from './param-values.ts'

/** Whether a param has the value that the book itself gives it. */
export function isOwn({ value, default: own }: Pick<Param, 'value' | 'default'>): boolean {
  return JSON.stringify(value) === JSON.stringify(own)
}

/** The values of the params that are not the book's own, by name. */
export function otherValues(params: readonly Pick<Param, 'name' | 'value' | 'default'>[]): Map<string, ParamValue> {
  return new Map(params.filter((param) => !isOwn(param)).map(({ name, value }) => [name, value]))
}
