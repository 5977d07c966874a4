import { expect, test } from 'vitest'
import { squeezed } from '../../src/site/squeezed.ts'

test('a style sheet loses its comments and the space that sets it out, and nothing that it says', () => {
  const sheet = `/* A { b } */
a > b,
.c :is(d, e) {
  margin: calc(1px + 2em) 0;
  content: ", { x }  /";
}
@media (min-width: 9px) {
  f::before { color: red; }
}
`
  expect(squeezed('a.css', sheet)).toBe(
    'a>b,.c :is(d,e){content:", { x }  /";margin:calc(1px + 2em) 0}@media (min-width:9px){f:before{color:red}}',
  )
})

test('no shorthand is made that browsers do not know yet', () => {
  const rule = 'a{animation:linear read;animation-timeline:scroll(root)}'
  expect(squeezed('a.css', rule)).toBe(rule)
  const older = 'a{-webkit-text-size-adjust:100%;text-size-adjust:100%;color:light-dark(red,#00f)}'
  expect(squeezed('a.css', older)).toBe(older)
})

test('what is no style sheet is refused', () => {
  expect(() => squeezed('a.css', 'a { color: red; } }')).toThrow(SyntaxError)
})
