import { expect, test } from 'vitest'
import { excerpt, pieces } from '../../../src/reader/search/excerpt.ts'
import { Finder, grouped } from '../../../src/reader/search/finder.ts'
import type { Kind, SearchDocument, SearchPage } from '../../../src/reader/search/pages.ts'

const document = (kind: Kind, anchor: string, title: string, texts: readonly string[] = []): SearchDocument => ({
  kind,
  anchor,
  label: '',
  title,
  texts,
})

const tides: SearchPage = {
  path: 'tides.html',
  label: 'Chapter 1',
  title: 'Tides',
  documents: [
    document('chapter', '', 'Tides', ['The sea rises and falls.']),
    document('section', 'spring', 'Spring tides', ['At full moon.', 'They are named for the spring of the water.']),
    { ...document('equation', 'eq:height', 'h = Wᵗ'), letters: 'h W', label: 'Equation 1.1', after: [1, 0] },
    { ...document('figure', 'height-by-hour', 'Height by hour', ['A wave at Brest.']), label: 'Figure 1.2' },
  ],
}
const winds: SearchPage = {
  path: 'winds.html',
  label: 'Chapter 2',
  title: 'Winds',
  documents: [
    document('chapter', '', 'Winds', ['In spring they turn.']),
    document('section', 'gale', 'Gales', ['A gale of wind, and the initialization of a tide.']),
  ],
}
const works: SearchPage = {
  path: 'references.html',
  label: '',
  title: 'References',
  documents: [document('reference', 'kelvin1868', 'Kelvin, W. (1868)', ['Tidal report'])],
}
const finder = new Finder([tides, winds, works])
const anchors = (query: string) => finder.find(query).map(({ page, document: { anchor } }) => `${page.path}#${anchor}`)

test('what has all the words comes alone; if nothing has, what has any of them comes', () => {
  expect(anchors('full moon')).toEqual(['tides.html#spring', 'tides.html#eq:height'])
  expect(anchors('gale moon')[0]).toBe('winds.html#gale')
  expect(anchors('gale moon')).toContain('tides.html#spring')
})

test('a title counts for more than the text', () => {
  expect(anchors('spring')[0]).toBe('tides.html#spring')
  expect(anchors('spring')).toContain('winds.html#')
})

test('things are found by number, by id, by year and while one types', () => {
  expect(anchors('figure 1.2')[0]).toBe('tides.html#height-by-hour')
  expect(anchors('equation 1.1')[0]).toBe('tides.html#eq:height')
  expect(anchors('height-by-hour')[0]).toBe('tides.html#height-by-hour')
  expect(anchors('kelvin 1868')).toEqual(['references.html#kelvin1868'])
  expect(anchors('initialis')).toEqual(['winds.html#gale'])
  expect(anchors('W^t')).toEqual(['tides.html#eq:height'])
})

test('a slip of the pen is forgiven, but only where nothing is spelled as typed', () => {
  expect(anchors('initailization')).toEqual(['winds.html#gale'])
  expect(anchors('')).toEqual([])
  expect(anchors('???')).toEqual([])
})

test('a single letter is found in formulas and numbers, not as an article, an initial or the first of a word', () => {
  expect(anchors('W')).toEqual(['tides.html#eq:height'])
  expect(anchors('‖H‖')).toEqual(['tides.html#eq:height'])
  for (const typed of ['a', '‖A‖', 'C++', 's']) expect(anchors(typed), typed).toEqual([])
  expect(anchors('kelvin w')).toEqual(['references.html#kelvin1868'])
  const annex = { ...winds, documents: [{ ...document('chapter', '', 'A list of winds'), label: 'Appendix A' }] }
  expect(new Finder([annex]).find('A')).toHaveLength(1)
  const mean = { ...document('section', 'mean', 'Mean height', ['The mean of h.']), letters: 'h' }
  const both = new Finder([{ ...tides, documents: [mean, ...tides.documents] }])
  expect(both.find('h').map((hit) => hit.document.anchor)).toEqual(['eq:height', 'mean'])
})

test('a letter with scripts is found without them if the book has it only so', () => {
  const sizes = document('section', 'sizes', 'Sizes', ['The values σ, ν, ν₁₂ and μ₂ of a tide.'])
  const finder = new Finder([{ ...tides, documents: [...tides.documents, sizes] }])
  const found = (query: string) => finder.find(query).map((hit) => hit.document.anchor)
  expect(finder.find('ν_1')[0]?.terms).toEqual(new Set(['nu']))
  for (const typed of ['σ_1', 'σ^{2}', 'sigma_1', '\\sigma_1', 'μ_1', 'μ_2'])
    expect(found(typed), typed).toEqual(['sizes'])
  expect(found('W_1')).toEqual(['eq:height'])
  expect(found('μ_20')).toEqual(['sizes'])
  expect(found('x_1')).toEqual([])
})

test('a word made with -ise or -ize is found by what it is made of if the book has it not', () => {
  const right = { ...winds, documents: [document('section', 'right', 'Orthogonal winds')] }
  const found = (query: string) => new Finder([right, tides]).find(query).map((hit) => hit.document.anchor)
  for (const typed of ['orthogonalisation', 'orthogonalization', 'orthogonalised', 'orthogonalize'])
    expect(found(typed), typed).toEqual(['right'])
  expect(anchors('initialisation')).toEqual(['winds.html#gale'])
})

test('what cannot be gone to is not found', () => {
  const part = new Finder([tides, winds], (path, anchor) => path === 'tides.html' && anchor !== 'spring')
  expect(part.find('spring')).toEqual([])
  expect(part.find('equation 1.1').map((hit) => hit.document.anchor)).toEqual(['eq:height'])
})

test('if nothing is found, the nearest words of the book are offered', () => {
  expect(anchors('wawes')).toEqual([])
  expect(finder.nearest('wawes')[0]).toBe('wave')
  expect(finder.nearest('xyxyxyxyxy')).toEqual([])
})

test('results are grouped by page, the page of the best first', () => {
  const groups = grouped(finder.find('spring'))
  expect(groups.map(({ page }) => page.path)).toEqual(['tides.html', 'winds.html'])
})

test('the excerpt is of the paragraph that has the words, cut at words, with those that were found marked', () => {
  const [hit] = finder.find('water')
  expect(hit && excerpt(hit)).toEqual([
    { text: 'They are named for the spring of the ', isFound: false },
    { text: 'water', isFound: true },
    { text: '.', isFound: false },
  ])
  const long = `${'so it goes '.repeat(20)}until the tide turns ${'and so on '.repeat(30)}`
  const cut = excerpt({ page: tides, document: document('section', 'a', 'A', [long]), terms: new Set(['tide']) })
  const text = cut.map((piece) => piece.text).join('')
  expect(text).toMatch(/^… (?:so|it|goes) .*until the tide turns .* …$/)
  expect(text.length).toBeLessThan(170)
})

test('an equation is shown with what stands before it', () => {
  const [hit] = finder.find('equation 1.1')
  expect(hit && excerpt(hit).map(({ text }) => text)).toEqual(['At full moon.'])
})

test('words beside each other are one mark', () => {
  expect(pieces('the spring tide', new Set(['spring', 'tide']))).toEqual([
    { text: 'the ', isFound: false },
    { text: 'spring tide', isFound: true },
  ])
})
