import { crc32, deflateSync } from 'node:zlib'
import { SIGNED_HUES } from './theme.ts'

const STEPS = 25

/**
 * A signed matrix as a PNG, one pixel an entry: hue is the sign, opacity the magnitude relative to the largest.
 *
 * An indexed palette of 2·25 + 1 colours, because it is a third of the size of the same picture in 32-bit colour.
 *
 * @param entries row-major, rows·cols of them, finite.
 * @returns a data URI.
 */
export function matrixImage(entries: readonly number[], rows: number, cols: number): string {
  const largest = entries.reduce((max, entry) => Math.max(max, Math.abs(entry)), 0) || 1
  const lines = Buffer.alloc(rows * (cols + 1))
  entries.forEach((entry, at) => {
    const line = Math.floor(at / cols)
    const level = Math.sign(entry) * Math.round(STEPS * Math.abs(entry / largest))
    lines[line * (cols + 1) + 1 + (at % cols)] = STEPS + level
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(cols, 0)
  header.writeUInt32BE(rows, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const png = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', PALETTE),
    chunk('tRNS', ALPHA),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${png.toString('base64')}`
}

const levels = Array.from({ length: 2 * STEPS + 1 }, (_, index) => index - STEPS)
const PALETTE = Buffer.from(levels.flatMap((level) => [...(level < 0 ? SIGNED_HUES.negative : SIGNED_HUES.positive)]))
const ALPHA = Buffer.from(levels.map((level) => Math.round((255 * Math.abs(level)) / STEPS)))

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, check])
}
