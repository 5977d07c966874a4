import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import katex from 'katex'
import { beforeAll, expect, test } from 'vitest'
import { parseChapter } from '../../src/pipeline/chapters.ts'
import { type Edition, makeEdition } from '../../src/pipeline/edition.ts'
import { unexplained } from '../../src/pipeline/notation/faults.ts'
import { formulasIn } from '../../src/pipeline/notation/formulas.ts'
import { symbolFinder } from '../../src/pipeline/notation/symbols.ts'
import { written } from '../../src/pipeline/notation/tex-tree.ts'
import { symbolUses } from '../../src/site/symbol-uses.ts'

let edition: Edition
beforeAll(async () => {
  edition = await makeEdition({ book: 'content/book.yaml', exports: 'web' })
}, 300_000)

/** The letters that a formula prints by themselves, as MathML has them. */
function identifiers(tex: string): string[] {
  const plain = tex
    .replace(/\\label\{[^}]*\}/, '')
    .replace(/\\keyed\{[^}]*\}/g, '')
    .replace(/\\val\{[^}]*\}(\{[^}]*\})?/g, '{0}')
  const math = katex.renderToString(plain, { output: 'mathml', displayMode: true })
  const letters = selectAll('mi', fromHtml(math)).map(({ children: [text] }) =>
    text?.type === 'text' ? text.value : '',
  )
  return [...new Set(letters.filter((letter) => /^\p{L}$/u.test(letter)))]
}

/** The letters of TeX, as MathML prints them. */
const lettersOf = (tex: string) => identifiers(tex.replaceAll('·', '{}').replace(/\(\{\}$/, '('))

test('every letter of every displayed formula is explained', () => {
  expect(unexplained(edition.chapters, edition.notation)).toEqual([])
})

test('what MathML prints as a letter is in a pattern that was matched', () => {
  const find = symbolFinder(edition.notation)
  const missing = edition.chapters.flatMap((chapter) =>
    formulasIn(parseChapter(chapter), chapter.id)
      .filter(({ isDisplayed }) => isDisplayed)
      .flatMap(({ tex, scope, line }) => {
        const known = new Set(find(tex, scope).patterns.flatMap(({ nodes }) => lettersOf(nodes.map(written).join(' '))))
        return identifiers(tex).flatMap((letter) => (known.has(letter) ? [] : [`${chapter.id}:${line} ${letter}`]))
      }),
  )
  expect(missing).toEqual([])
})

test('every symbol is printed in some chapter, and every chapter but the list of corrections has some', () => {
  const uses = symbolUses(edition)
  expect(edition.notation.symbols.map(({ id }) => id).filter((id) => !uses.has(id))).toEqual([])
  const chapters = new Set([...uses.values()].flat().map(({ chapter }) => chapter))
  expect(edition.chapters.map(({ id }) => id).filter((id) => !chapters.has(id) && id !== 'corrections')).toEqual([])
})

test('a letter with several meanings has each where it is meant', () => {
  const find = symbolFinder(edition.notation)
  const idOf = (tex: string, chapter: string, section?: string) => find(tex, { chapter, section }).ids[0]
  expect([idOf('F_n', 'fibonacci'), idOf('\\varphi', 'fibonacci'), idOf('\\varphi', 'conclusion')]).toEqual([
    'fibonacci-number',
    'golden-ratio',
    'activation',
  ])
  expect([idOf('V', 'eigenvalues'), idOf('V', 'recurrent-networks'), idOf('V', 'samplers')]).toEqual([
    'eigenvector-matrix',
    'input-weights',
    'singular-factors',
  ])
  expect(idOf('t', 'conclusion', 'exact-solutions-for-deep-linear-networks')).toBe('training-time')
})
