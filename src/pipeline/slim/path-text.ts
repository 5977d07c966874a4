import type { Segment } from './path-data.ts'

/** A number with so many decimals at most, without a zero before the point. */
export function short(value: number, decimals: number): string {
  return String(unitsOf(value, decimals) / 10 ** decimals).replace(/^(-?)0\./, '$1.')
}

/** A number in units of its last decimal, halves away from zero, so that what is about the origin stays so. */
function unitsOf(value: number, decimals: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals) + 0
}

/** Where a pen stands, in the smallest units that are written, and what it wrote last. */
interface Pen {
  readonly x: number
  readonly y: number
  readonly startX: number
  readonly startY: number
  readonly command: string
  readonly word: string
}

/** Segments as path data, each command absolute or relative, whichever is shorter, to so many decimals. */
export function pathText(segments: readonly Segment[], decimals: number): string {
  let pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, command: '', word: '' }
  const pieces = segments.map((segment) => {
    const { text, ...next } = written(pen, segment, decimals)
    pen = next
    return text
  })
  return pieces.join('')
}

function written(pen: Pen, { command, values }: Segment, decimals: number): Pen & { readonly text: string } {
  if (command === 'Z') return { ...pen, x: pen.startX, y: pen.startY, command: 'z', word: '', text: 'z' }
  const units = values.map((value) => unitsOf(value, decimals))
  const [x, y] = [units.at(-2)!, units.at(-1)!]
  if (command === 'L' && x === pen.x && y === pen.y && !/^m$/i.test(pen.command)) return { ...pen, text: '' }
  const said = ways(pen, command, units).map(([letter, numbers]) => {
    const words = numbers.map((number) => short(number / 10 ** decimals, decimals))
    return { command: letter, word: words.at(-1)!, text: joined(pen, letter, words) }
  })
  const best = said.reduce((a, b) => (b.text.length < a.text.length ? b : a))
  return { ...pen, ...best, ...(command === 'M' && { startX: x, startY: y }), x, y }
}

/** The commands that lead to the same place, by letter and numbers: relative and absolute. */
function ways({ x, y }: Pen, command: Segment['command'], units: readonly number[]): [string, readonly number[]][] {
  const first = command === 'A' ? 5 : 0
  const steps = units.map((unit, k) => (k < first ? unit : unit - ((k - first) % 2 === 0 ? x : y)))
  if (command === 'L' && steps[1] === 0)
    return [
      ['h', steps.slice(0, 1)],
      ['H', units.slice(0, 1)],
    ]
  if (command === 'L' && steps[0] === 0)
    return [
      ['v', steps.slice(1)],
      ['V', units.slice(1)],
    ]
  return [
    [command.toLowerCase(), steps],
    [command, units],
  ]
}

/** A command: its letter, unless it goes without saying, and its numbers, parted where they must be. */
function joined({ command, word: before }: Pen, letter: string, words: readonly string[]): string {
  const implied = command === 'm' ? 'l' : command === 'M' ? 'L' : command
  const isImplied = letter === implied
  const parted = words.map((word, k) => {
    const last = k === 0 ? (isImplied ? before : '') : words[k - 1]!
    const isClear = last === '' || word.startsWith('-') || (word.startsWith('.') && last.includes('.'))
    return isClear ? word : ` ${word}`
  })
  return `${isImplied ? '' : letter}${parted.join('')}`
}
