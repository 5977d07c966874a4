import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { IDLE, shape, shapeRules } from '../../../../src/site/bindings/one-page/formula-shapes.ts'

/** A span after it was made lighter, with the class that it tells. */
function shaped(className: string[], style?: string) {
  const span: Element = { type: 'element', tagName: 'span', properties: { className, style }, children: [] }
  return { told: shape(span), properties: JSON.parse(JSON.stringify(span.properties)) as object }
}

test('sizes become classes that say the same', () => {
  const { told, properties } = shaped(['strut'], 'height:1.2em;vertical-align:-0.25em;')
  expect(properties).toEqual({ className: ['strut', told] })
  expect(shapeRules([told ?? ''])).toBe(`.katex .${told}.${told}{height:1.2em;vertical-align:-0.25em}`)
  const other = shaped([], 'margin-right:.05em')
  expect(shapeRules([other.told ?? ''])).toContain('{margin-right:.05em}')
})

test('styles that say more stay', () => {
  for (const style of ['color:#0f62ac', 'height:1px', 'position:relative;top:0em'])
    expect(shaped(['mbox'], style)).toEqual({ told: undefined, properties: { className: ['mbox'], style } })
})

test('two sizes never get one class', () => {
  const styles = ['height:1.2em', 'height:12em', 'height:.12em', 'height:-1.2em', 'top:1.2em', 'width:1.2em']
  expect(new Set(styles.map((style) => shaped([], style).told)).size).toBe(styles.length)
})

test('classes that are left out have no rule in the style sheet of formulas', () => {
  expect(shaped(['mord', 'mathnormal']).properties).toEqual({ className: ['mathnormal'] })
  expect(shaped(['mrel']).properties).toEqual({})
  const sheet = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8')
  const styled = new Set([...sheet.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name))
  expect(IDLE.filter((name) => styled.has(name))).toEqual([])
})
