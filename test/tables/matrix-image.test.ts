import { deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { matrixImage, SIGNED_HUES } from '../../src/tables/matrix-image.ts'

/** The pixels of a data URI as rows of [r, g, b, a]. */
async function pixelsOf(uri: string): Promise<number[][][]> {
  const image = await loadImage(Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64'))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return Array.from({ length: image.height }, (_, i) =>
    Array.from({ length: image.width }, (_, j) => [...data.subarray(4 * (i * image.width + j)).subarray(0, 4)]),
  )
}

const alphas = async (entries: readonly number[], rows: number, cols: number) =>
  (await pixelsOf(matrixImage(entries, [rows, cols]))).map((row) => row.map(([, , , alpha]) => alpha))

test('an entry is a pixel, in its row and column', async () => {
  const entries = [0, 0, 0, 0, 1, 0]
  expect(await alphas(entries, 2, 3)).toEqual([
    [0, 0, 0],
    [0, 255, 0],
  ])
  expect(await alphas(entries, 3, 2)).toEqual([
    [0, 0],
    [0, 0],
    [255, 0],
  ])
})

test('hue is the sign', async () => {
  const [[negative, positive] = []] = await pixelsOf(matrixImage([-3, 3], [1, 2]))
  expect(negative).toEqual([...SIGNED_HUES.negative, 255])
  expect(positive).toEqual([...SIGNED_HUES.positive, 255])
  const [[weakNegative = [], weakPositive = []] = []] = await pixelsOf(matrixImage([-1, 1, 3], [1, 3]))
  expect(weakNegative[0]).toBeGreaterThan(weakNegative[2]!)
  expect(weakPositive[2]).toBeGreaterThan(weakPositive[0]!)
})

test('opacity is the magnitude relative to the largest, within half of a 25th', async () => {
  const entries = Array.from({ length: 101 }, (_, i) => (i - 50) / 20)
  const [row = []] = await alphas(entries, 1, 101)
  row.forEach((alpha, i) => {
    expect(Math.abs(alpha! / 255 - Math.abs(entries[i]!) / 2.5)).toBeLessThanOrEqual(0.5 / 25 + 0.5 / 255)
  })
})

test('the scale is symmetric: a matrix and its negative have the same opacities', async () => {
  const entries = Array.from({ length: 51 }, (_, i) => i / 50)
  expect(await alphas(entries, 1, 51)).toEqual(
    await alphas(
      entries.map((entry) => -entry),
      1,
      51,
    ),
  )
})

test('where the largest entry is negative, it is the opaque one', async () => {
  expect(await alphas([1, -2, 0.5, 0], 2, 2)).toEqual([
    [Math.round((255 * 13) / 25), 255],
    [Math.round((255 * 6) / 25), 0],
  ])
})

test('the zero matrix is transparent', async () => {
  expect(await alphas([0, -0, 0, 0], 2, 2)).toEqual([
    [0, 0],
    [0, 0],
  ])
})

test('entries near either end of double range are drawn as any others', async () => {
  for (const scale of [1e308, 5e-324]) {
    const [[first, second, third] = []] = await pixelsOf(matrixImage([scale, -scale, 0], [1, 3]))
    expect([first, second]).toEqual([
      [...SIGNED_HUES.positive, 255],
      [...SIGNED_HUES.negative, 255],
    ])
    expect(third?.[3]).toBe(0)
  }
})

test('the same matrix is the same bytes, and its scale does not matter', () => {
  const entries = [1, -0.5, 0.25, 0]
  const eightfold = entries.map((entry) => 8 * entry)
  expect(matrixImage(entries, [2, 2])).toBe(matrixImage(entries, [2, 2]))
  expect(matrixImage(entries, [2, 2])).toBe(matrixImage(eightfold, [2, 2]))
})

test('compressed by a library or stored as it is, a picture has the same pixels', async () => {
  for (const side of [1, 5, 300]) {
    const entries = Array.from({ length: side * side }, (_, k) => Math.sin(k))
    const small = matrixImage(entries, [side, side], { deflate: (bytes) => deflateSync(bytes, { level: 9 }) })
    const plain = matrixImage(entries, [side, side])
    expect(await pixelsOf(plain)).toEqual(await pixelsOf(small))
  }
})

test('without colour an entry is a square that is darker the larger it is, hollow if it is negative', async () => {
  const pixels = await pixelsOf(matrixImage([2, -2, 0, 1], [2, 2], { shades: 'greys' }))
  const grey = (x: number, y: number) => pixels[y]![x]![0]!
  expect([pixels.length, pixels[0]!.length]).toEqual([8, 8])
  expect(pixels.flat().every(([red, green, blue, alpha]) => red === green && green === blue && alpha === 255)).toBe(
    true,
  )
  expect([grey(0, 0), grey(1, 1)]).toEqual([48, 48])
  expect([grey(4, 0), grey(5, 1), grey(7, 3)]).toEqual([48, 255, 48])
  expect([grey(0, 4), grey(1, 5)]).toEqual([255, 255])
  expect(grey(5, 5)).toBeGreaterThan(48)
})

test('pictures of one size are the same bytes up to their entries, so that many of them compress well', () => {
  const head = (entries: readonly number[]) => {
    const png = Buffer.from(matrixImage(entries, [1, entries.length]).split(',')[1]!, 'base64')
    return png.subarray(0, png.indexOf('IDAT'))
  }
  expect(head([0, 1, -1, 1])).toEqual(head([0.2, 0.4, 0, -3]))
})
