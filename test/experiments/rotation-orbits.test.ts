import { describe, expect, test } from 'vitest'
import rotationOrbits from '../../src/experiments/rotation-orbits.ts'

const run = (angles: number[], steps: number) =>
  rotationOrbits.run({ 'orthogonal.angles': angles, 'orthogonal.steps': steps })

describe('the orbits of rotations', () => {
  const { tables, claims, quantities } = run([90, 60, -45, 137.5], 12)
  const { x, y, t, panel } = tables.orbits.columns

  test('stay on the circle and return to the start at their period', () => {
    for (const [k, value] of x.values.entries()) expect(Math.hypot(value, y.values[k]!)).toBeCloseTo(1, 14)
    const closing = x.values.findIndex((_, k) => panel.values[k]!.startsWith('90°') && t.values[k] === 4)
    expect(x.values[closing]).toBeCloseTo(1, 14)
    expect(y.values[closing]).toBeCloseTo(0, 14)
    expect(tables.rotations.columns.period.values).toEqual([4, 6, 8, 144])
  })

  test('turn counter-clockwise for positive angles', () => {
    expect(y.values[1]).toBeCloseTo(1, 15)
    const clockwise = y.values.findIndex((_, k) => panel.values[k]!.startsWith('−45°') && t.values[k] === 1)
    expect(y.values[clockwise]).toBeLessThan(0)
  })

  test('say in their titles which of them close', () => {
    expect(new Set(panel.values)).toContain('137.5°: still open after 12 steps')
    expect(new Set(panel.values)).toContain('−45°: closed after 8 steps')
    expect([claims.allClose.holds, claims.noneCloses.holds, claims.nearGoldenDrawn.holds]).toEqual([false, false, true])
  })

  test('know the golden angle and its Fibonacci neighbor', () => {
    const phi = (1 + Math.sqrt(5)) / 2
    expect(quantities.goldenAngle.value).toBeCloseTo(360 * (1 - 1 / phi), 12)
    expect(claims.ratioOfFibonacciNumbers.holds).toBe(true)
    expect(quantities.fibonacciClosure.value).toBeLessThan(1e-12)
  })

  test('have claims in every state, and draw an angle given twice once', () => {
    expect(run([90, 90], 4).claims.allClose.holds).toBe(true)
    expect(new Set(run([90, 90], 4).tables.orbits.columns.panel.values).size).toBe(1)
    expect([run([90, 90], 4), run([90, 45], 4)].map((one) => one.claims.several.holds)).toEqual([false, true])
    expect(run([1, 7], 3).claims.noneCloses.holds).toBe(true)
    expect(run([0], 2).tables.rotations.columns.period.values).toEqual([1])
  })

  test('never print two labels closer than 20 degrees', () => {
    const { columns } = run([1], 64).tables.orbits
    const shown = columns.t.values.filter((_, k) => columns.label.values[k] !== '')
    expect(shown).toEqual([0, 21, 42, 63])
  })
})
