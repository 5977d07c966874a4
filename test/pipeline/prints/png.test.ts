import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { greyByte } from '../../../src/pipeline/prints/luminance.ts'
import { pngOf } from '../../../src/pipeline/prints/png.ts'
import type { Scene } from '../../../src/pipeline/prints/scene.ts'
import { SCREEN } from '../../../src/pipeline/prints/sheets.ts'

test('a grey picture has the luminance of what was painted, not one of its colours', async () => {
  const red: Scene = {
    width: 680,
    height: 10,
    svg: '',
    async paint(context, scale) {
      context.fillStyle = '#ff0000'
      context.fillRect(0, 0, 680 * scale, 10 * scale)
    },
    end: () => undefined,
  }
  const png = await pngOf(red, { format: 'png', sheet: SCREEN, inks: 'grey', dpi: 96 }, {})
  const canvas = createCanvas(680, 10)
  const context = canvas.getContext('2d')
  context.drawImage(await loadImage(png), 0, 0)
  const pixel = context.getImageData(300, 5, 1, 1).data
  expect([...pixel.slice(0, 3)]).toEqual(Array(3).fill(greyByte(255, 0, 0)))
})
