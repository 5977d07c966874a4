import { expect, test } from 'vitest'
import { parseChapter } from '../../src/pipeline/chapters.ts'
import { typeset } from '../../src/pipeline/typeset.ts'
import { exactText, hasSources, sourceFacts } from '../../src/site/source-facts.ts'
import { chapterOf, factsOf, resultOf } from '../pipeline/samples.ts'

test('a value has all its digits, however it was printed', () => {
  expect(exactText(1 / 3)).toBe('0.3333333333333333')
  expect(exactText(-2e-300)).toBe('−2e−300')
  expect(exactText('12345678901234567890')).toBe('12345678901234567890')
  expect(exactText({ log10: -400.25, sign: -1 })).toBe('−10^−400.25')
  expect(exactText({ re: 0.5, im: -0.1 })).toBe('0.5 − 0.1i')
  expect(
    exactText([
      [1, -2],
      [0.1, 0],
    ]),
  ).toBe('(1 −2; 0.1 0)')
  expect(exactText(Array.from({ length: 5 }, () => [1, 2, 3, 4]))).toBe('5×4 matrix')
})

test('facts are told of what the prose prints, and of nothing else', () => {
  const facts = factsOf(resultOf({}, { half: 0.5, whole: 1, unused: 2, other: 3 }, { yes: true, no: false }), {
    size: 8,
  })
  const text =
    '<Value of="run.half" as=".3f" /> of <Value of="params.size" />, $\\val{run.whole}$, <Claim holds="run.yes">so<Otherwise><Value of="run.other" /></Otherwise></Claim>.'
  const tree = parseChapter(chapterOf(text))
  expect(typeset(tree, facts, { id: 'one', number: '1' })).toEqual([])
  expect(hasSources(tree)).toBe(true)
  expect(hasSources(parseChapter(chapterOf('Only words, $x$.')))).toBe(false)
  expect(sourceFacts({ trees: new Map([['one', tree]]), facts })).toEqual({
    quantities: {
      'params.size': { exact: '8', meaning: 'the param size' },
      'run.half': { exact: '0.5', meaning: 'the quantity half' },
      'run.whole': { exact: '1', meaning: 'the quantity whole' },
    },
    claims: { 'run.yes': 'what yes says' },
  })
})
