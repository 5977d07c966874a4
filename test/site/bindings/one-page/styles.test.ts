import { expect, test } from 'vitest'
import { forSections, squeezed, withoutIdleFaces } from '../../../../src/site/bindings/one-page/styles.ts'

test('rules for the main part and for headings of a page hold for sections and lowered headings, no other rule changes', () => {
  expect(forSections('main > p, .main, main-x{a:b}')).toBe(':where(.leaf) > p, .main, main-x{a:b}')
  expect(forSections('@media (x) { .lab h1{content:"h1 main"} }')).toBe(
    '@media (x) { .lab :where(h1:not([data-rank]),[data-rank="1"]){content:"h1 main"} }',
  )
  expect(forSections('.h2,#h2,.mathit{x:y}')).toBe('.h2,#h2,.mathit{x:y}')
})

test('a typeface for formulas is left out if nothing has a class that asks for it', () => {
  const faces =
    '@font-face{font-family:KaTeX_A;src:x}@font-face{font-family:KaTeX_B;src:y}@font-face{font-family:Text;src:z}'
  const rules = '.katex .a{font-family:KaTeX_A}.katex .b,.katex .c{font-family:KaTeX_B}'
  expect(withoutIdleFaces(faces + rules, '<i class=a><i class="x c">')).toBe(faces + rules)
  expect(withoutIdleFaces(faces + rules, '<i class=a><i class=cc>')).toBe(
    faces.replace('@font-face{font-family:KaTeX_B;src:y}', '') + rules,
  )
})

test('remarks, breaks and indents are left out, and spaces that mean something stay', () => {
  const sheet = '/* A\n   remark */\n@media (x) {\n  a,\n  b > c {\n    margin: 0 auto;\n    content: "; ";\n  }\n}\n'
  expect(squeezed(sheet)).toBe('@media (x){a,b > c{margin: 0 auto;content: "; "}}')
  expect(squeezed('p:is(.a,\n  .b)\n  i {\n  grid: "x y"\n    / 1fr;\n}\n')).toBe('p:is(.a,.b) i{grid: "x y" / 1fr}')
})
