import { expect, test } from 'vitest'
import { forSections, withoutIdleFaces } from '../../../../src/site/bindings/one-page/styles.ts'

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

test('so is a bold or slanted cut of one, if nothing asks for what is bold or slanted in it', () => {
  const face = (family: string, style: string, weight: number) =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:x}`
  const [plain, bold, slanted] = [
    face('KaTeX_A', 'normal', 400),
    face('KaTeX_A', 'normal', 700),
    face('KaTeX_A', 'italic', 400),
  ]
  const other = face('KaTeX_B', 'italic', 400)
  const rules =
    '.katex .a{font-family:KaTeX_A}.katex .b{font-family:KaTeX_B;font-style:italic}.katex .d{font-family:KaTeX_A;font-weight:700}.katex .e{font-style:italic}'
  const all = plain + bold + slanted + other + rules
  expect(withoutIdleFaces(all, '<i class=a><i class=b>')).toBe(plain + other + rules)
  expect(withoutIdleFaces(all, '<i class=a><i class=b><i class=d>')).toBe(plain + bold + other + rules)
  expect(withoutIdleFaces(all, '<i class=a><i class=e>')).toBe(plain + slanted + rules)
})
