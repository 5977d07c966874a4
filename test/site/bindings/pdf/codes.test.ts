import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { codeOf } from '../../../../src/site/bindings/pdf/codes.ts'

/** The modules that a path fills, row by row. */
function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(length); at++) (rows[Number(y)] as boolean[])[Number(x) + at] = true
  return rows
}

test('the path of a code fills the modules of its address, in a quiet zone of four', () => {
  const address = 'https://example.org/figures/tide.html'
  const { path, size, address: led } = codeOf(address)
  const modules = modulesOf(path, size)
  expect(led).toBe(address)
  expect(modules).toEqual(encode(address, { ecc: 'M', border: 4 }).data)
  const edge = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]
  expect(edge.some((at) => modules[at]?.includes(true) || modules.some((row) => row[at]))).toBe(false)
  expect(modules[4]?.[4]).toBe(true)
})
