import { expect, test } from 'vitest'
import type { Result } from '../../src/contracts.ts'
import { liveFigure } from '../../src/specs/live-figure.ts'

const column = (title: string) => ({ title, unit: '1', meaning: 'one', values: [1] })

test('titles with an index or a formula are told as HTML, those without are taken as they stand', () => {
  const columns = { norm: column('log₁₀ ‖Wᵗ‖_F'), share: column('share of $\\rho < 1$'), plain: column('a & b < c') }
  const result: Result = { tables: { t: { title: 't', columns } }, quantities: {}, claims: {} }
  const { set } = liveFigure({ title: 't', spec: { data: { name: 't' }, mark: 'point' }, layouts: {} }, result)
  expect(set['log₁₀ ‖Wᵗ‖_F']).toEqual({ html: 'log₁₀ ‖Wᵗ‖<sub>F</sub>', text: 'log₁₀ ‖Wᵗ‖_F' })
  expect(set['share of $\\rho < 1$']?.html).toContain('katex')
  expect(set).not.toHaveProperty(['a & b < c'])
  expect(Object.keys(set)).toHaveLength(2)
})
