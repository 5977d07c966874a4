import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveFigure } from '../../src/contracts.ts'
import type { Exports } from '../../src/pipeline/artifacts.ts'
import { readBook } from '../../src/pipeline/book.ts'
import { modulesIn } from '../../src/pipeline/discovery.ts'
import { drawFigures } from '../../src/pipeline/figures.ts'
import { importGraphs } from '../../src/pipeline/import-graph.ts'
import { type Pool, poolOf } from '../../src/pipeline/pool.ts'
import { BookError } from '../../src/pipeline/problems.ts'
import type { Run } from '../../src/pipeline/run.ts'
import { keyOf, type Store, storeIn } from '../../src/pipeline/store.ts'
import { FRAMES } from '../../src/specs/frames.ts'
import { column, contentOf, folderWith, resultOf } from './samples.ts'

let pool: Pool
beforeAll(() => {
  pool = poolOf(2)
})
afterAll(() => pool.close())

const result = resultOf({ walk: { step: column([0, 1, 2]), place: column([0, 1, -1]) } }, { last: -1 })
const runs: Run[] = [
  {
    name: 'walking',
    title: 'Walking',
    reads: ['pace'],
    file: 'walking.ts',
    params: { pace: 3 },
    seed: 7,
    code: 'c0de',
    result,
    digest: keyOf(result),
    elapsed: 1,
  },
]
const book = readBook(resolve(import.meta.dirname, '..', 'tiny-book', 'book.yaml'))

const store = storeIn(join(tmpdir(), `figures-test-${process.pid}`))
afterAll(() => rmSync(store.folder, { recursive: true, force: true }))

const studio = async () => ({ book, runs, pool, store, graphs: await importGraphs(), exports: 'all' as const })

const figure = `export default {
  experiment: 'walking',
  title: (result) => \`A walk to \${result.quantities.last.value}\`,
  caption: () => 'The place $p$ by step.',
  alt: () => 'A line.',
  description: () => 'First.\\n\\nSecond.',
  spec: (_, { width }) => ({
    data: { name: 'walk' },
    width,
    height: 100,
    autosize: { type: 'fit', contains: 'padding' },
    mark: { type: 'line', clip: true },
    encoding: {
      x: { field: 'step', type: 'quantitative' },
      y: { field: 'place', type: 'quantitative' },
    },
  }),
}
`

/** Draws one figure, `walk-by-step`, with a piece of its text replaced. */
async function drawn(from = '', to = '') {
  if (!figure.includes(from)) throw new Error(`the figure does not say ${from}`)
  const folder = folderWith({ 'figures/walk-by-step.ts': figure.replace(from, () => to) })
  return drawFigures(modulesIn(join(folder, 'figures')), await studio())
}

const problemsOf = (drawing: Promise<unknown>) =>
  drawing.then(
    () => expect.fail('there should be problems'),
    (error: unknown) => {
      if (error instanceof BookError) return error.problems
      throw error
    },
  )

test('a figure speaks, and is drawn for each frame to its very width', async () => {
  const [plate] = await drawn()
  expect(plate).toMatchObject({
    id: 'walk-by-step',
    experiment: 'walking',
    title: 'A walk to -1',
    caption: 'The place $p$ by step.',
    captionHtml: expect.stringMatching(/^The place <span class="katex">.* by step\.$/s),
    descriptionHtml: '<p>First.</p>\n<p>Second.</p>',
  })
  for (const name of ['wide', 'narrow'] as const) {
    expect(plate?.drawings[name].width).toBe(FRAMES[name].width)
    expect(plate?.drawings[name].svg).toContain(`id="walk-by-step-${name}-`)
  }
  expect(JSON.parse(contentOf(plate!, 'walk-by-step.vl.json', store))).toMatchObject({
    width: FRAMES.wide.width,
    datasets: { walk: [{ step: 0, place: 0 }, {}, {}] },
  })
})

test('a figure is the same bytes twice, and when others are drawn beside it', async () => {
  const [alone] = await drawn()
  const many = Object.fromEntries(['a', 'b', 'walk-by-step', 'z'].map((id) => [`figures/${id}.ts`, figure]))
  const plates = await drawFigures(modulesIn(join(folderWith(many), 'figures')), await studio())
  expect(plates.map(({ id }) => id)).toEqual(['a', 'b', 'walk-by-step', 'z'])
  expect(plates[2]).toEqual(alone)
})

/** Draws `walk-by-step` in a store, and says what the workers were asked to draw. */
async function drawnIn(store: Store, exports: Exports) {
  const asked: string[] = []
  const ask: Pool['ask'] = (task) => {
    asked.push(task.kind)
    return pool.ask(task)
  }
  const folder = folderWith({ 'figures/walk-by-step.ts': figure })
  const of = { ...(await studio()), pool: { ...pool, ask }, store, exports }
  const plates = await drawFigures(modulesIn(join(folder, 'figures')), of)
  return { plates, plate: asked.filter((kind) => kind === 'plate').length }
}

test('a plate for the web is taken from one that has all files, and is what would have been made', async () => {
  const [full, empty] = [storeIn(folderWith({})), storeIn(folderWith({}))]
  expect((await drawnIn(full, 'all')).plate).toBe(1)
  const taken = await drawnIn(full, 'web')
  const made = await drawnIn(empty, 'web')
  expect([taken.plate, made.plate]).toEqual([0, 1])
  expect(JSON.stringify(taken.plates)).toBe(JSON.stringify(made.plates))
  expect(made.plates[0]?.files.map(({ name }) => name)).toContain('walk-by-step.svg')
})

test('a plate with all files is not taken from one for the web, nor one whose files are lost', async () => {
  const store = storeIn(folderWith({}))
  await drawnIn(store, 'web')
  const all = await drawnIn(store, 'all')
  expect(all.plate).toBe(1)
  const sha256 = all.plates[0]?.files[0]?.sha256 ?? ''
  rmSync(join(store.folder, sha256.slice(0, 2), sha256))
  expect((await drawnIn(store, 'all')).plate).toBe(1)
})

test('each word that is missing is told with its line', async () => {
  for (const word of ['title', 'caption', 'alt', 'description']) {
    const line = figure.split('\n').findIndex((text) => text.startsWith(`  ${word}:`))
    const text = figure.split('\n')[line] ?? ''
    const [problem] = await problemsOf(drawn(text, `  ${word}: () => ' ',`))
    expect(problem).toMatchObject({ line: line + 1, what: expect.stringContaining(`the figure has no ${word}; `) })
    const [absent] = await problemsOf(drawn(text, ''))
    expect(absent).toMatchObject({ line: 1, what: expect.stringContaining(`the figure has no ${word}; `) })
  }
})

test('a word that prints what does not exist is told', async () => {
  const [problem] = await problemsOf(drawn("'A line.'", '`A line to ${result.quantities.nothing}.`'))
  expect(problem?.what).toContain('the figure walk-by-step cannot be drawn: result is not defined')
  for (const [said, text] of [
    ['undefined', '`to ${result.quantities.none}`'],
    ['NaN', '`to ${0 / 0}`'],
    ['[object', '`to ${result.quantities.last}`'],
  ]) {
    const [told] = await problemsOf(drawn("alt: () => 'A line.'", `alt: (result) => ${text}`))
    expect(told).toMatchObject({ line: 5, what: expect.stringContaining(`the figure's alt says "${said}"`) })
  }
})

test('an experiment, a table and a field that do not exist are told once each', async () => {
  expect(await problemsOf(drawn("'walking'", "'walkign'"))).toMatchObject([
    { what: 'there is no experiment walkign', instead: 'Did you mean walking?' },
  ])
  expect(await problemsOf(drawn("'step'", "'setp'"))).toMatchObject([
    { line: 7, what: expect.stringContaining('a field setp') },
  ])
  expect((await problemsOf(drawn("name: 'walk'", "name: 'wakl'")))[0]?.what).toContain('a table wakl')
})

test('TeX that does not parse, a spec that does not compile and a figure that throws are told', async () => {
  expect((await problemsOf(drawn('$p$', '$\\\\frobnicate$')))[0]?.what).toContain('frobnicate')
  expect((await problemsOf(drawn("type: 'line'", "type: 'lien'")))[0]?.what).toContain('walk-by-step cannot be drawn: ')
  const [thrown] = await problemsOf(drawn("'A line.'", "{ throw new Error('no words') }"))
  expect(thrown?.what).toBe('the figure walk-by-step cannot be drawn: no words')
  expect(thrown?.instead).toContain('walk-by-step.ts:5')
})

test('a module that is no figure is told what one is', async () => {
  expect((await problemsOf(drawn('spec:', 'speck:')))[0]?.what).toContain(
    'walk-by-step has no default export { experiment, title, caption, alt, description, spec }',
  )
})

test('a drawing that is too wide for one frame only is told with that frame', async () => {
  expect((await problemsOf(drawn('    width,', '    width: Math.max(width, 500),'))).map(({ what }) => what)).toEqual([
    'the drawing is 500 px wide in a frame of 320 px (narrow); set widths from the frame it is given',
  ])
})

test('what Vega-Lite warns of, and what has no value in a drawing, is told', async () => {
  const marked = (more: string, encoded: string) =>
    problemsOf(
      drawn("mark: { type: 'line', clip: true },\n    encoding: {", `${more},\n    encoding: {\n      ${encoded},`),
    )
  expect((await marked("mark: 'bar'", "shape: { field: 'step' }"))[0]?.what).toMatch(/^Vega-Lite warns: shape dropped/)
  const calculated = "transform: [{ calculate: '0 / 0', as: 'bad' }], mark: 'text'"
  expect((await marked(calculated, "text: { field: 'bad', type: 'nominal' }"))[0]?.what).toBe(
    'the drawing (wide) has NaN in it: an expression or a scale of the spec has no value there',
  )
})

test('a colour that stays one in grey is told with the file of the figure', async () => {
  const red = "color: { value: { expr: \"'#ff0000'\" } },\n      x: { field: 'step'"
  const [problem] = await problemsOf(drawn("x: { field: 'step'", red))
  expect(problem).toMatchObject({
    where: expect.stringMatching(/walk-by-step\.ts$/),
    what: 'the drawing in grey has #ff0000, which is no grey',
    instead: expect.stringContaining('color: { value: "@blue" }'),
  })
})

test('a figure that is too heavy is refused by name, with what to do', async () => {
  const many = Array.from({ length: 4000 }, (_, k) => k)
  const heavy = resultOf(
    { walk: { step: column(many), place: column(many.map((k) => Math.sin(k * k))) } },
    { last: -1 },
  )
  const folder = folderWith({ 'figures/walk-by-step.ts': figure.replace("type: 'line'", "type: 'point'") })
  const [run] = runs as [Run]
  const drawing = drawFigures(modulesIn(join(folder, 'figures')), {
    ...(await studio()),
    runs: [{ ...run, result: heavy, digest: keyOf(heavy) }],
  })
  const [wide] = await problemsOf(drawing)
  expect(wide?.where).toMatch(/figures\/walk-by-step\.ts$/)
  expect(wide?.what).toMatch(/^the drawing \(wide\) is \d+\.\d kB after gzip, more than 20\.0 kB$/)
  expect(wide?.instead).toContain('Draw fewer marks')
})

test('a param bound to an input that is no control is refused by name', async () => {
  const [problem] = await problemsOf(
    drawn(
      "data: { name: 'walk' },",
      "params: [{ name: 't', value: 1, bind: { input: 'range', min: 0 } }], data: { name: 'walk' },",
    ),
  )
  expect(problem?.what).toMatch(/^the figure walk-by-step cannot be drawn: the param t is bound to/)
})

test('a figure knows what it was made from, and its script holds the tables and both layouts', async () => {
  const [plate] = await drawn()
  expect(plate?.provenance).toMatchObject({
    figure: 'walk-by-step',
    book: `${book.title} ${book.version}`,
    url: `${book.url}figures/walk-by-step.html`,
    experiment: 'walking',
    params: { pace: 3 },
    seed: 7,
  })
  const { svg } = plate!.drawings.narrow
  expect(svg).toContain(`<metadata>${JSON.stringify(plate?.provenance)}</metadata>`)
  const self = runInNewContext(`${contentOf(plate!, 'walk-by-step.js', store)};self`, { self: {} }) as {
    liveFigures: Record<string, LiveFigure>
  }
  expect(Object.keys(self.liveFigures)).toEqual(['walk-by-step'])
  const live = structuredClone(self.liveFigures['walk-by-step']!)
  expect(live.tables).toEqual(result.tables)
  expect(live.shown).toEqual(['step', 'place'])
  expect(Object.keys(live.layouts)).toEqual(['wide', 'narrow'])
  expect(live.layouts['wide']?.measures['400 12']?.['0']).toBeGreaterThan(4)
  expect(JSON.stringify(live.layouts)).not.toContain('"values":[{"step"')
})
