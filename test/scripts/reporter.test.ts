import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reporter } from '../../scripts/reporter.ts'
import type { Progress } from '../../src/pipeline/progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const work = 'experiment' as const
const story: readonly Progress[] = [
  { kind: 'stage', name: 'plan', detail: '2 chapters' },
  { kind: 'planned', work, count: 3 },
  { kind: 'kept', work, name: 'one' },
  { kind: 'started', work, name: 'two', why: 'n is 2, was 1' },
  { kind: 'started', work, name: 'three', why: 'n is 2, was 1' },
  { kind: 'made', work, name: 'two', ms: 1234 },
]
const end: readonly Progress[] = [
  { kind: 'made', work, name: 'three', ms: 10 },
  { kind: 'stage', name: 'experiments', detail: '2 run, 1 kept' },
]

/** What a reporter writes of some progress, with pauses in which time passes. */
function told(voice: Parameters<typeof reporter>[0], progress: readonly Progress[], isTTY = false): string {
  let text = ''
  const out = Object.assign(new PassThrough(), { isTTY, columns: 78 })
  out.on('data', (chunk: Buffer) => (text += chunk))
  const { listen, end } = reporter(voice, out as unknown as NodeJS.WriteStream)
  for (const one of progress) {
    listen(one)
    vi.advanceTimersByTime(250)
  }
  end()
  return text
}

test('where there is no terminal, every stage and every run has a line, with its seconds and why it ran', () => {
  expect(told({}, [...story, ...end]).split('\n')).toEqual([
    'plan          0.0 s  2 chapters',
    '  two 1.2 s: n is 2, was 1',
    '  three 0.0 s: n is 2, was 1',
    'experiments   1.8 s  2 run, 1 kept',
    '',
  ])
})

test('a terminal shows a bar of what is done, what was kept, the time and what is running, and clears it', () => {
  const text = told({}, story, true)
  const bars = text.split('\u001b[2K').map(stripVTControlCharacters)
  expect(bars).toContain('experiments █████████████░░░░░░░ 2/3  1 kept, 1 made  1.3 s  three')
  expect(Math.max(...bars.map(({ length }) => length))).toBeLessThanOrEqual(78)
  expect(text.endsWith('\u001b[2K')).toBe(true)
})

test('a terminal is told the reasons together, once the stage ends', () => {
  const text = told({}, [...story, ...end], true)
  expect(text).toContain('  n is 2, was 1: two 1.2 s, three 0.0 s\n')
})

test('quiet says nothing, and JSON is one object a line that says the same', () => {
  expect(told({ quiet: true }, story)).toBe('')
  const lines = told({ json: true }, story).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(story)
})
