/** A picture of at most 256 colours: a palette entry per pixel, row by row. */
export interface IndexedPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
  /** Three bytes a colour. */
  readonly palette: Uint8Array
  /** One byte a colour. */
  readonly alpha: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The longest run of bytes that a stored block of a zlib stream may hold. */
const BLOCK = 65_535

/** A picture as the bytes of a PNG file, the same for the same picture. */
export function pngOf(
  { width, height, pixels, palette, alpha }: IndexedPicture,
  deflate: (bytes: Uint8Array) => Uint8Array = stored,
): Uint8Array {
  const lines = new Uint8Array(height * (width + 1))
  for (let row = 0; row < height; row++)
    lines.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const header = [...word(width), ...word(height), 8, 3, 0, 0, 0]
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('PLTE', palette),
    ...chunk('tRNS', alpha),
    ...chunk('IDAT', deflate(lines)),
    ...chunk('IEND', []),
  ])
}

/** Bytes as a zlib stream of blocks that are not compressed. */
function stored(bytes: Uint8Array): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(bytes.length / BLOCK) || 1 }, (_, k) => {
    const block = bytes.subarray(k * BLOCK, (k + 1) * BLOCK)
    const last = (k + 1) * BLOCK >= bytes.length ? 1 : 0
    const length = [block.length & 255, block.length >> 8]
    return [last, ...length, ...length.map((byte) => byte ^ 255), ...block]
  })
  return Uint8Array.from([0x78, 0x01, ...blocks.flat(), ...word(adler32(bytes))])
}

function chunk(type: string, data: ArrayLike<number>): number[] {
  const body = [...type].map((letter) => letter.charCodeAt(0)).concat(Array.from(data))
  return [...word(data.length), ...body, ...word(crc32(body))]
}

function word(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return ((b << 16) | a) >>> 0
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let remainder = n
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

function crc32(bytes: readonly number[]): number {
  return (bytes.reduce((crc, byte) => CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
}
