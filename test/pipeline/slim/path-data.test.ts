import { expect, test } from 'vitest'
import { radiusOf, segmentsOf } from '../../../src/pipeline/slim/path-data.ts'
import { pathText, short } from '../../../src/pipeline/slim/path-text.ts'
import { straightened } from '../../../src/pipeline/slim/straight.ts'

const rewritten = (data: string, decimals = 1) => pathText(segmentsOf(data) ?? [], decimals)

test('a path is read in absolute and in relative coordinates, with and without separators', () => {
  const points = [
    { command: 'M', values: [1, 2] },
    { command: 'L', values: [4, 2] },
    { command: 'L', values: [4, -0.5] },
    { command: 'Z', values: [1, 2] },
    { command: 'M', values: [2, 3] },
  ]
  expect(segmentsOf('M1,2H4V-0.5ZM2,3')).toEqual(points)
  expect(segmentsOf('m1 2 3 0v-2.5zm1 1')).toEqual(points)
  expect(segmentsOf('M1,2L4,2L4-.5z m1,1')).toEqual(points)
})

test('a path with a command that is not known is not read, nor is one with numbers after its end', () => {
  expect(segmentsOf('M0,0S1,1,2,2')).toBeUndefined()
  expect(segmentsOf('M0,0Z1,2')).toBeUndefined()
})

test('a path that is written is read as the same path, however long it is', () => {
  const arc = 'M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0'
  const curve = Array.from({ length: 300 }, (_, k) => `L${(k * 1.7).toFixed(1)},${((k * k) % 97) - 40}`).join('')
  const mixed = `M0,0${curve}C1,2,3,4,5,6Q1.5,-1,0,0.5ZM-1,-1h5`
  for (const data of [arc, mixed]) {
    const values = (text: string) =>
      segmentsOf(text)?.map(({ command, values: at }) => [
        command,
        ...at.map((value) => value.toFixed(1).replace('-0.0', '0.0')),
      ])
    expect(values(rewritten(data))).toEqual(values(data))
    expect(rewritten(data).length).toBeLessThanOrEqual(data.length)
  }
})

test('a path is written with the shortest commands, numbers without leading zeros and separators only where needed', () => {
  expect(rewritten('M100,100L103,100L103,96L99.5,95.5L99.5,95.5Z')).toBe('m100 100h3v-4l-3.5-.5z')
  expect(rewritten('M0.52,-0.04L0.5,9L1,9.5')).toBe('m.5 0v9l.5.5')
  expect(rewritten('M0,0L1000,1000L1,1')).toBe('m0 0 1000 1000L1 1')
  expect([short(-0.04, 1), short(-0.5, 1), short(12.345, 2)]).toEqual(['0', '-.5', '12.35'])
})

test('a circle about the origin stays one', () => {
  expect(rewritten('M0,-0.25A0.25,0.25,0,1,1,0,0.25A0.25,0.25,0,1,1,0,-0.25Z')).toBe(
    'm0-.3a.3.3 0 1 1 0 .6.3.3 0 1 1 0-.6z',
  )
})

test('errors of rounding do not add up along a path', () => {
  const thirds = Array.from({ length: 1000 }, (_, k) => `L${k / 3},${(k % 7) / 3}`).join('')
  const last = segmentsOf(rewritten(`M0,0${thirds}`))?.at(-1)?.values
  expect(last?.[0]).toBeCloseTo(333, 9)
})

test('points on straight lines go, corners and turns back stay', () => {
  const corners = (data: string) => pathText(straightened(segmentsOf(data)!, 0.05), 2)
  expect(corners('M0,0L1,1.02L2,1.98L3,3L4,2')).toBe('m0 0 3 3 1-1')
  expect(corners('M0,0L10,0L5,0')).toBe('m0 0h10-5')
  expect(corners('M0,0L1,0.2L2,0Z')).toBe('m0 0 1 .2L2 0z')
  expect(corners('M0,0L1,0L2,0ZL0,1L0,2')).toBe('m0 0h2zv2')
})

test('two half circles are a circle, whatever else is no circle', () => {
  const r = (data: string) => radiusOf(segmentsOf(data)!)
  expect(r('M2.5,0A2.5,2.5,0,1,1,-2.5,0A2.5,2.5,0,1,1,2.5,0')).toBe(2.5)
  expect(r('M0,-9A9,9,0,1,1,0,9A9,9,0,1,1,0,-9Z')).toBe(9)
  expect(r('M2,0A2,3,0,1,1,-2,0A2,3,0,1,1,2,0')).toBeUndefined()
  expect(r('M2,0A2,2,0,1,1,-2,0A2,2,0,1,0,2,0')).toBeUndefined()
  expect(r('M2,0A2,2,0,1,1,-2,0Z')).toBeUndefined()
})
