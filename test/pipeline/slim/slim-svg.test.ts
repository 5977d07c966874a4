import { expect, test } from 'vitest'
import { slimmed } from '../../../src/pipeline/slim/slim-svg.ts'

/** What becomes of elements beside one that has nothing in common with them. */
const inside = (content: string) =>
  slimmed(`<svg><g fill="none" stroke-miterlimit="4"><image/>${content}</g></svg>`, 1)
    .replace('<svg><g fill="none"><image/>', '')
    .replace('</g></svg>', '')

test('what an attribute says that has no effect is not said', () => {
  expect(
    inside('<path d="M0,0L1,2" stroke="#111" stroke-width="1" stroke-linecap="butt" fill="none" opacity="1"/>'),
  ).toBe('<path d="m0 0 1 2" stroke="#111"/>')
  expect(inside('<path d="M0,0L1,2L3,0Z" fill="#111" stroke-width="2" stroke-dasharray="2,2" stroke="none"/>')).toBe(
    '<path d="m0 0 1 2 2-2z" fill="#111"/>',
  )
  expect(inside('<text text-anchor="start" font-size="12px" font-weight="400" fill="#111">a</text>')).toBe(
    '<text fill="#111" font-size="12">a</text>',
  )
})

test('a shape that cannot be seen goes, a text stays', () => {
  expect(inside('<path d="M0,0h1" stroke="transparent"/><g><line x2="1" stroke="#111" opacity="0"/></g>')).toBe('')
  expect(inside('<text fill="#111" opacity="0">a</text>')).toBe('<text fill="#111" fill-opacity="0">a</text>')
})

test('what was moved is where it is: paths, lines, circles, texts and images', () => {
  expect(inside('<path transform="translate(10,20)" d="M1,0L2,3" stroke="#111"/>')).toBe(
    '<path d="m11 20 1 3" stroke="#111"/>',
  )
  expect(inside('<line transform="translate(0,14)" x2="289" y2="0" stroke="#111"/>')).toBe(
    '<path d="m0 14h289" stroke="#111"/>',
  )
  const half = 'M2.4,0A2.4,2.4,0,1,1,-2.4,0A2.4,2.4,0,1,1,2.4,0'
  expect(inside(`<path transform="translate(5,6)" d="${half}" fill="#111"/>`)).toBe(
    '<circle cx="5" cy="6" r="2.4" fill="#111"/>',
  )
  expect(inside('<text transform="translate(-4,18.4)" fill="#111">a</text>')).toBe(
    '<text x="-4" y="18.4" fill="#111">a</text>',
  )
  expect(inside('<image transform="translate(1,2)" x="3" width="9" xlink:href="data:"/>')).toBe(
    '<image x="4" y="2" width="9" xlink:href="data:"/>',
  )
})

test('what would be another picture elsewhere keeps its transform', () => {
  const kept = [
    '<text transform="translate(1 2)rotate(-90)" fill="#111">a</text>',
    '<text transform="translate(1 2)" fill="#111"><tspan x="0">a</tspan></text>',
    '<path d="m0 0h2v2z" fill="url(#a)" transform="translate(1 2)"/>',
    '<path d="m3 0a3 3 0 0 1-3 3" stroke="#111" transform="translate(1 2)"/>',
  ]
  for (const element of kept) {
    const { length } = element
    expect(inside(element)).toHaveLength(length)
    expect(inside(element)).toContain('translate(1 2)')
  }
})

test('a dashed circle that begins elsewhere than a circle stays a path', () => {
  const circle = '<path d="M0,-3A3,3,0,1,1,0,3A3,3,0,1,1,0,-3Z" stroke="#111"/>'
  expect(inside(circle)).toContain('<circle')
  expect(inside(circle.replace('/>', ' stroke-dasharray="2,2"/>'))).toContain('<path')
})

test('lines that look alike are one path, but not if one is seen through another, or filled', () => {
  const lines = (more = '') =>
    inside([1, 2, 3].map((y) => `<line transform="translate(0,${y})" x2="9" stroke="#111" ${more}/>`).join(''))
  expect(lines()).toBe('<path d="m0 1h9M0 2h9M0 3h9" stroke="#111"/>')
  expect(inside('<line x2="9" stroke="#111"/>'.repeat(2)).match(/<path/g)).toHaveLength(2)
  expect(lines('opacity="0.5"').match(/<path/g)).toHaveLength(3)
  expect(lines('fill="#222"').match(/<path/g)).toHaveLength(3)
})

test('what all of a group say the group says, what some that follow each other say a group of their own', () => {
  const text = (size: number, words: string) => `<text font-size="${size}px" fill="#111111">${words}</text>`
  expect(inside(`<g transform="translate(0,3)">${text(12, 'a')}${text(12, 'b')}</g>`)).toBe(
    '<g transform="translate(0 3)" fill="#111111" font-size="12"><text>a</text><text>b</text></g>',
  )
  expect(inside(`${text(12, 'a')}${text(12, 'b')}<rect width="1" fill="#222"/>`)).toBe(
    '<g fill="#111111" font-size="12"><text>a</text><text>b</text></g><rect fill="#222" width="1"/>',
  )
})

test('groups that do nothing go, those that move one group are one with it; clip, opacity and the role of shapes stay', () => {
  const line = '<path d="M0,0L1,2" stroke="#111"/>'
  const two = `${line}<path d="M0,0L1,2L3,0Z" fill="#222"/>`
  const slim = '<path d="m0 0 1 2" stroke="#111"/>'
  expect(inside(`<g class="mark-group role-frame root"><g transform="translate(0,0)"><g>${line}</g></g></g>`)).toBe(
    slim,
  )
  expect(inside(`<g transform="translate(1,2)"><g transform="translate(3,0.5)">${two}</g></g>`)).toBe(
    `<g transform="translate(4 2.5)">${slim}<path d="m0 0 1 2 2-2z" fill="#222"/></g>`,
  )
  expect(inside(`<g class="mark-line role-mark layer_0" opacity="0.5">${line}</g>`)).toBe(
    `<g class="role-mark" opacity="0.5">${slim}</g>`,
  )
  expect(
    inside(`<g transform="translate(1,0)" clip-path="url(#a)"><g transform="translate(1,0)">${line}</g></g>`),
  ).toBe('<g transform="translate(1)" clip-path="url(#a)"><path d="m1 0 1 2" stroke="#111"/></g>')
})

test('title, words, definitions and the root stay as they are, and slimming twice is slimming once', () => {
  const svg = `<svg role="img" viewBox="0 0 9 9"><title id="t">a &lt; b</title><metadata>{"a":1.234}</metadata><defs><clipPath id="c"><rect width="1.234"/></clipPath></defs><g fill="none"><g><text fill="#111" font-size="12px">x</text><text fill="#111" font-size="12px">y</text></g><g><line x2="3" stroke="#222"/><line y2="3" stroke="#222"/></g></g></svg>`
  const once = slimmed(svg, 1)
  expect(once).toContain(
    '<title id="t">a &lt; b</title><metadata>{"a":1.234}</metadata><defs><clipPath id="c"><rect width="1.234"/>',
  )
  expect(once).toMatch(/^<svg role="img" viewBox="0 0 9 9">/)
  expect(slimmed(once, 1)).toBe(once)
})

test('what is no SVG is refused', () => {
  expect(() => slimmed('words', 1)).toThrow(RangeError)
  expect(() => slimmed('<svg><g>', 1)).toThrow('one that does not end')
})
