import { expect, test } from 'vitest'
import { forSections } from '../../../../src/site/bindings/one-page/styles.ts'

test('rules for the main part and for headings of a page hold for sections and lowered headings, no other rule changes', () => {
  expect(forSections('main > p, .main, main-x{a:b}')).toBe(':where(.leaf) > p, .main, main-x{a:b}')
  expect(forSections('@media (x) { .lab h1{content:"h1 main"} }')).toBe(
    '@media (x) { .lab :where(h1:not([data-rank]),[data-rank="1"]){content:"h1 main"} }',
  )
  expect(forSections('.h2,#h2,.mathit{x:y}')).toBe('.h2,#h2,.mathit{x:y}')
})
