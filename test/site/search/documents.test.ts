import { expect, test } from 'vitest'
import { searchPage } from '../../../src/site/search/documents.ts'
import { withScripts } from '../../../src/site/search/plain-text.ts'

const formula = (tex: string) =>
  `<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span></span></span>`

const chapter = (body: string) =>
  `<html><body><nav>Contents</nav><main id="content"><header class="opening"><p class="kicker">Chapter 2</p><h1>Tides</h1></header><nav class="toc"><ol><li>High water</li></ol></nav>${body}</main></body></html>`

const documents = (body: string) => searchPage('tides.html', chapter(body)).documents

test('a chapter is cut at its headings, and what stands before the first is the chapter itself', () => {
  const page = searchPage('tides.html', chapter('<p>It rises.</p><h2 id="high">High water</h2><p>Twice a day.</p>'))
  expect(page).toMatchObject({ path: 'tides.html', label: 'Chapter 2', title: 'Tides' })
  expect(page.documents).toEqual([
    { kind: 'chapter', anchor: '', label: 'Chapter 2', title: 'Tides', texts: ['It rises.'] },
    { kind: 'section', anchor: 'high', label: '', title: 'High water', texts: ['Twice a day.'] },
  ])
})

test('lists are read entry by entry, tables of the text row by row, computed tables by caption and head', () => {
  const [whole] = documents(
    '<ul><li>ebb</li><li>flood</li></ul><table><tr><th>port</th><td>Brest</td></tr></table><div class="rows"><table><caption>Heights</caption><thead><tr><th>hour</th></tr></thead><tbody><tr><td>3.14159</td></tr></tbody></table></div>',
  )
  expect(whole?.texts).toEqual(['ebb', 'flood', 'port · Brest', 'Heights', 'hour'])
})

test('a formula is read once, in signs: neither doubled nor with commands', () => {
  const [whole] = documents(`<p>The norm ${formula('\\lVert W^{t}\\rVert_2 \\le \\rho(W)')} is bounded.</p>`)
  expect(whole?.texts).toEqual(['The norm ‖Wᵗ‖₂ ≤ ρ(W) is bounded.'])
})

test('raised and lowered text stays so, as a power of ten without its height is another number', () => {
  const [whole] = documents(
    '<p><data value="98900">9.89 × 10<sup>4</sup></data>, 10<sup>−15</sup>, H<sub>2</sub>O, the 9<sup>th</sup>, U<sup>*</sup>, h<sub>T−1</sub></p>',
  )
  expect(whole?.texts).toEqual(['9.89 × 10⁴, 10⁻¹⁵, H₂O, the 9ᵗʰ, U^*, h_(T−1)'])
})

test('letters of formulas are told from articles and initials, and leave no mark in what is shown', () => {
  const [whole] = documents(`<p>A tide of I. Newton: ${formula('W^{t} + \\rho(A) + h_T')}, ${formula('\\sin W')}.</p>`)
  expect(whole).toMatchObject({ letters: 'W A h T', texts: ['A tide of I. Newton: Wᵗ + ρ(A) + h_T, sin W.'] })
  expect(documents('<p>A tide.</p>')[0]).not.toHaveProperty('letters')
})

test('an equation has its number and knows the sentence before it', () => {
  const made = documents(
    `<p>It falls as</p><div id="eq:fall" class="equation numbered" aria-label="Equation 2.1">${formula('h = \\frac12 g t^2 \\tag{2.1}')}</div><p>and rests.</p>`,
  )
  expect(made[1]).toEqual({
    kind: 'equation',
    anchor: 'eq:fall',
    label: 'Equation 2.1',
    title: 'h = 1/2 g t²',
    texts: [],
    letters: 'h g t',
    after: [0, 0],
  })
  expect(made[0]?.texts).toEqual(['It falls as', 'and rests.'])
})

test('an equation of several lines with matrices is read as one line', () => {
  const matrix = '\\begin{pmatrix} 1 &amp; 0 \\\\ 0 &amp; 2 \\end{pmatrix}'
  const tex = `\\begin{aligned} M^2 &amp;= ${matrix}${matrix} \\\\ &amp;= \\begin{pmatrix} 1 &amp; 0 \\\\ 0 &amp; 4 \\end{pmatrix}. \\end{aligned}\\tag{2.1}`
  const [, equation] = documents(
    `<div id="eq:square" class="equation numbered" aria-label="Equation 2.1">${formula(tex)}</div>`,
  )
  expect(equation?.title).toBe('M² = (1, 0; 0, 2)(1, 0; 0, 2) = (1, 0; 0, 4)')
})

test('a figure has number, title, caption, alt text and long description, and nothing of its menu or its code', () => {
  const [, figure] = documents(
    `<figure id="height-by-hour"><div class="stage"><div class="drawing wide" aria-label="Figure 2.3: Height by hour"><svg><title>T</title><desc>A wave.</desc><text>12</text></svg></div><p class="status"></p></div>
    <figcaption><p><b>Figure 2.3. Height by hour.</b> At Brest.</p><div class="folds"><details><summary>Description</summary><div><p>It is highest at noon.</p></div></details><details class="work"><summary>Code</summary><div><p>Of a module.</p></div></details><details class="menu"><summary>Data</summary><ul><li>CSV</li></ul></details></div></figcaption></figure>`,
  )
  expect(figure).toEqual({
    kind: 'figure',
    anchor: 'height-by-hour',
    label: 'Figure 2.3',
    title: 'Height by hour',
    texts: ['At Brest.', 'A wave.', 'It is highest at noon.'],
  })
})

test('an aside is a document of its own', () => {
  const [whole, aside] = documents(
    '<p>Text.</p><aside id="moon" class="note" aria-label="The moon"><p class="aside-title">The moon</p><p>It pulls.</p></aside>',
  )
  expect(whole?.texts).toEqual(['Text.'])
  expect(aside).toEqual({ kind: 'aside', anchor: 'moon', label: '', title: 'The moon', texts: ['It pulls.'] })
})

test('works, parameters and terms are found by their ids, however a glossary places them', () => {
  const of = (main: string) => searchPage('page.html', main).documents.slice(1)
  expect(
    of(
      '<main class="references"><h1>References</h1><ul><li id="kelvin1868">Kelvin, W. (1868). <i>Tidal report</i>. <span class="cited">Cited in Tides.</span></li></ul></main>',
    ),
  ).toEqual([
    { kind: 'reference', anchor: 'kelvin1868', label: '', title: 'Kelvin, W. (1868)', texts: ['Tidal report.'] },
  ])
  expect(
    of(
      '<main class="parameters"><h1>Parameters</h1><section id="sea.depth"><h2><code>sea.depth</code> <span>40 m</span></h2><p>depth of the sea</p><dl><div><dt>Legal</dt><dd>a number</dd></div><div><dt>Figures</dt><dd>1.1</dd></div></dl></section></main>',
    ),
  ).toMatchObject([
    {
      kind: 'parameter',
      anchor: 'sea.depth',
      title: 'sea.depth',
      texts: ['40 m', 'depth of the sea', 'Legal a number'],
    },
  ])
  const terms = [
    { kind: 'term', anchor: 'ebb', title: 'ebb', texts: ['falling water'] },
    { kind: 'term', anchor: 'flood', title: 'flood', texts: ['rising water', 'also: inflow'] },
  ]
  expect(
    of(
      '<main><h1>Glossary</h1><dl><dt id="ebb">ebb</dt><dd>falling water</dd><dt id="flood">flood</dt><dd>rising water</dd><dd>also: inflow</dd></dl></main>',
    ),
  ).toMatchObject(terms)
  expect(
    of(
      '<main><h1>Glossary</h1><dl><div id="ebb"><dt>ebb</dt><dd>falling water</dd></div><div><dt id="flood">flood</dt><dd>rising water</dd><dd>also: inflow <span class="uses">Used in Tides.</span></dd></div></dl></main>',
    ),
  ).toMatchObject(terms)
})

test('a work of many authors is named by the first of them, and found by all', () => {
  const authors = Array.from({ length: 12 }, (_, k) => `Writer${k}, A.`).join(', ')
  const [, work] = searchPage(
    'references.html',
    `<main class="references"><h1>References</h1><ul><li id="many">${authors} (2001). Many hands.</li></ul></main>`,
  ).documents
  expect(work?.title).toMatch(/^Writer0, A\., Writer1, A\., .*, … \(2001\)$/)
  expect(work?.title.length).toBeLessThan(100)
  expect(work?.texts[0]).toContain('Writer11, A. (2001). Many hands.')
})

test('another page is found by its title and its lead, one without a title not at all', () => {
  expect(searchPage('lab.html', '<main><h1>Lab</h1><p>Try it.</p><p>More.</p></main>').documents).toEqual([
    { kind: 'page', anchor: '', label: '', title: 'Lab', texts: ['Try it.'] },
  ])
  expect(searchPage('404.html', '<main><p>Gone.</p></main>').documents).toEqual([])
})

test('scripts of a formula are raised or lowered where Unicode has all of them', () => {
  expect(withScripts('W^t + A^-1 + x_n^(k+1) + Q^⊤ + F_(n-1)')).toBe('Wᵗ + A⁻¹ + xₙᵏ⁺¹ + Qᵀ + Fₙ₋₁')
  expect(withScripts('W^(T-t) + h_T + e^(2π)')).toBe('W^(T-t) + h_T + e^(2π)')
})
