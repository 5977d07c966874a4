import { expect, test } from 'vitest'
import { imprinted } from '../../src/pipeline/imprint.ts'
import { thumbnails } from '../../src/site/thumbnails.ts'
import { imprint, plateOf } from '../pipeline/samples.ts'

test('a thumbnail is the drawing in both themes, without what only a file that stands alone needs', () => {
  const drawn =
    '<svg class="marks" width="680" height="300" viewBox="0 0 680 300" xmlns="http://www.w3.org/2000/svg" version="1.1"><path d="M0,0L9,9" stroke="#0f62ac"/></svg>'
  const wide = { svg: imprinted(drawn, imprint('curve-wide')), width: 680, height: 300 }
  const [{ path, content } = {}] = thumbnails({ plates: [plateOf({ drawings: { wide, narrow: wide } })] })
  expect(path).toBe('figures/curve/thumbnail.svg')
  expect(content).toMatch(/^<svg width="680" height="300" [^>]*viewBox="0 0 680 300"/)
  expect(content).toContain('light-dark(#0f62ac')
  expect(content).toContain('<path d="M0,0L9,9" stroke="#0f62ac"/></svg>')
  expect(content).not.toMatch(/metadata|font-face|<title|aria-|role=/)
})
