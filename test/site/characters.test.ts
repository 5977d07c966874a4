import { expect, test } from 'vitest'
import { printedCharacters, together } from '../../src/site/characters.ts'

test('the characters of a page are those that are read', () => {
  expect(printedCharacters('<p class="Q">x &lt; <b>Γ</b></p>')).toBe(' <xΓ')
})

test('characters of several texts are there once, and are not read as markup', () => {
  expect(together(['&', 'lt', ';a'])).toBe('&;alt')
})
