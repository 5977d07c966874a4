import { expect, test } from 'vitest'
import { withFaces } from '../../src/site/page-faces.ts'
import { formula } from './formulas.ts'

const facesOf = (body: string) =>
  withFaces(`<html lang="en"><body>${body}</body></html>`).match(/data-faces="([^"]*)"/)?.[1]

test('a page names the faces that its words and formulas need', () => {
  expect(facesOf('<p>Plain.</p>')).toBe('')
  expect(facesOf('<h1>Title</h1><p>An <em>old</em> one.</p>')).toBe('serif-semibold serif-italic')
  expect(facesOf('<figcaption>A</figcaption>')).toBe('sans-semibold')
  expect(facesOf(`<p>${formula('W \\in \\mathbb{R}')}</p>`)).toBe(
    'KaTeX_Math-Italic KaTeX_Main-Regular KaTeX_AMS-Regular',
  )
})

test('the letters of formulas, of which there are most, are asked for before the text’s other faces', () => {
  expect(facesOf(`<h1>Title</h1><p>${formula('W')}</p>`)).toBe('KaTeX_Math-Italic serif-semibold')
})

test('what is below the first screen asks for nothing', () => {
  expect(facesOf('<h1>Title</h1><p data-below>An <em>old</em> one.</p>')).toBe('serif-semibold')
})

test('what is folded away asks for nothing, what is open or stands in the fold of an open one does', () => {
  expect(facesOf('<details><summary>a</summary><em>b</em></details><p>c</p>')).toBe('')
  expect(facesOf('<details><em>b</em><details open><em>d</em></details></details><p>c</p>')).toBe('')
  expect(facesOf('<details open><em>b</em></details>')).toBe('serif-italic')
  expect(facesOf('<details>a</details><em>b</em><details>c</details>')).toBe('serif-italic')
})
