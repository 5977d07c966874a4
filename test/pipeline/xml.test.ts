import { expect, test } from 'vitest'
import { escaped, unescaped } from '../../src/pipeline/xml.ts'

test('a text that is escaped and unescaped is the text, entities in it too', () => {
  for (const text of ['a < b & c > d', '&lt;', '&amp;lt;', '&gt; &amp; <&']) {
    expect(escaped(text)).not.toMatch(/<|&(?!amp;|lt;)/)
    expect(unescaped(escaped(text))).toBe(text)
  }
  expect(unescaped('a &gt; b')).toBe('a > b')
})
