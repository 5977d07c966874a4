import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import Ajv from 'ajv'
import { compile } from 'vega-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Column, Figure, Frame, MatrixColumn, Result } from '../../src/contracts.ts'
import { growthScale } from '../../src/figures/style/growth-scale.ts'
import { INITIALIZATIONS } from '../../src/figures/style/initializations.ts'
import { budgetFaults } from '../../src/pipeline/budgets.ts'
import { type Drawing, draw, wholeSpec } from '../../src/pipeline/drawing.ts'
import { type Edition, makeEdition } from '../../src/pipeline/edition.ts'
import { useFontMetrics } from '../../src/pipeline/font-metrics.ts'
import type { Plate } from '../../src/pipeline/plate.ts'
import { unlisted } from '../../src/pipeline/published.ts'
import { slimmed } from '../../src/pipeline/slim/slim-svg.ts'
import { definedNumerals, typedNumerals } from '../../src/pipeline/typed-numerals.ts'
import { FRAMES } from '../../src/specs/frames.ts'
import { INKS, withInks } from '../../src/specs/theme.ts'
import type { WholeSpec } from '../../src/specs/whole-spec.ts'
import { contentOf, imprint } from '../pipeline/samples.ts'
import { isTyped, shapeFaults } from './words.ts'

const book = join(resolve(import.meta.dirname, '..', '..'), 'content', 'book.yaml')

/** A plate with its published spec. */
type Specified = Plate & { readonly spec: WholeSpec }

let edition: Omit<Edition, 'plates'> & { readonly plates: readonly Specified[] }
useFontMetrics()

beforeAll(async () => {
  const made = await makeEdition({ book })
  const published = (plate: Plate) => JSON.parse(contentOf(plate, `${plate.id}.vl.json`, made.store)) as WholeSpec
  edition = { ...made, plates: made.plates.map((plate) => ({ ...plate, spec: published(plate) })) }
})

/** A figure's spec for a frame, with its data. */
async function specOf({ id, experiment }: Plate, frame: Frame): Promise<WholeSpec> {
  const { default: figure } = (await import(join(dirname(book), '..', 'src', 'figures', `${id}.ts`))) as {
    default: Figure
  }
  const result = edition.facts.results.get(experiment) as Result
  return wholeSpec(figure.spec(result, frame), result)
}

describe('the figure contract', () => {
  test('every figure is placed by exactly one chapter, and every experiment is used', () => {
    const placed = edition.labels.filter(({ kind }) => kind === 'figure').map(({ id }) => id)
    expect(edition.plates.map(({ id }) => id).filter((id) => !placed.includes(id))).toEqual([])
    const prose = edition.chapters.map(({ text }) => text).join('\n')
    const used = (name: string) =>
      edition.plates.some(({ experiment }) => experiment === name) || prose.includes(`${name}.`)
    expect(edition.runs.map(({ name }) => name).filter((name) => !used(name))).toEqual([])
    expect(edition.plates.length).toBeGreaterThanOrEqual(25)
  })

  test('every spec is valid by Vega-Lite’s own schema', () => {
    const schema = createRequire(import.meta.url)
      .resolve('vega-lite')
      .replace(/build.*$/, 'build/vega-lite-schema.json')
    const validate = new Ajv({ strict: false, allErrors: false })
      .addFormat('color-hex', () => true)
      .compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
    const invalid = edition.plates
      .filter(({ spec }) => !validate(spec))
      .map(({ id }) => `${id}: ${validate.errors?.[0]?.instancePath} ${validate.errors?.[0]?.message}`)
    expect(invalid).toEqual([])
  })

  test('compiling does not change a spec, and drawing it again gives the same bytes', async () => {
    for (const { id, spec, drawings, title, alt, provenance } of edition.plates) {
      const before = JSON.stringify(spec)
      compile(spec)
      expect(JSON.stringify(spec) === before, id).toBe(true)
      const { svg } = await draw(spec, { prefix: `${id}-wide`, title, alt, provenance })
      expect(slimmed(svg, 1) === drawings.wide.svg, id).toBe(true)
    }
  })

  test('an initialization has one ink and one dash pattern wherever a line is its own', () => {
    const own = new Map<string, string>(
      Object.values(INITIALIZATIONS).map(({ ink, dash }) => [withInks<string>(ink), dash.join(',')]),
    )
    const lines = edition.plates.flatMap((plate) => {
      const svg = contentOf(plate, `${plate.id}.svg`, edition.store)
      const compared = Object.keys(INITIALIZATIONS).filter((label) => svg.includes(`>${label}<`))
      if (compared.length < 2) return []
      return [...svg.matchAll(/<path[^>]* stroke="([^"]+)" stroke-width="[^"]+"([^>]*)>/g)].flatMap(
        ([, ink = '', rest = '']) =>
          own.has(ink) ? [[plate.id, ink, rest.match(/stroke-dasharray="([^"]+)"/)?.[1] ?? '0']] : [],
      )
    })
    expect(new Set(lines.map(([id]) => id)).size).toBeGreaterThan(5)
    expect(lines.filter(([, ink = '', dash]) => own.get(ink) !== dash)).toEqual([])
  })

  test('words say no markup in alt texts, end as sentences and stay within what a screen reader bears', () => {
    expect(edition.plates.flatMap(shapeFaults)).toEqual([])
  })

  test('every drawing as a file names itself, carries its fonts, and is within the budget even so', async () => {
    for (const plate of edition.plates) {
      const svg = contentOf(plate, `${plate.id}.svg`, edition.store)
      expect(svg, plate.id).toMatch(/^<svg [^>]*role="img" aria-labelledby="[^"]+"/)
      expect(svg, plate.id).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc><style>/)
      expect(svg, plate.id).toContain('data:font/woff2;base64,')
      expect(budgetFaults({ file: { svg } }, ''), plate.id).toEqual([])
    }
  })
})

describe('a drawing at a width of print', () => {
  /** In px: 60 mm with type of 7 pt, a column of 85 mm, 120 mm with type of 9 pt, and two columns of 174 mm. */
  const WIDTHS = [304, 376, 472, 771]

  /** The greatest height for a width. Pages on a phone scroll; a column must leave room for its caption. */
  const highest = (width: number) => (width < 340 ? 6 : width < 480 ? 1.7 : 1) * width

  const sizes = ({ svg }: Drawing) =>
    [...svg.matchAll(/<text[^>]* font-size="([\d.]+)px"/g)].map(([, px]) => Number(px))

  /** What is wrong with a drawing for a frame of that width. */
  function faultsOf(drawing: Drawing, frame: number): string[] {
    const { width, height, warnings } = drawing
    const type = sizes(drawing).filter((px) => px < 11 || px > 14)
    return [
      ...(width > frame + 1 ? [`is ${width} px wide`] : []),
      ...(width < frame - 12 ? [`fills only ${width} px`] : []),
      ...(height > highest(frame) ? [`is ${height} px high`] : []),
      ...(type.length > 0 ? [`has type of ${type.join(', ')} px`] : []),
      ...warnings,
    ]
  }

  test.each(WIDTHS)('of %i px fills it, is not too high, and has type that is 7 to 9 pt in print', async (width) => {
    const found: string[] = []
    for (const plate of edition.plates) {
      const drawing = await draw(await specOf(plate, { width }), imprint(plate.id))
      expect(sizes(drawing).length, plate.id).toBeGreaterThan(2)
      found.push(...faultsOf(drawing, width).map((fault) => `${plate.id} ${fault}`))
    }
    expect(found).toEqual([])
  })
})

describe('columns of decimal logarithms', () => {
  interface Named {
    readonly name: string
    readonly column: Column | MatrixColumn
  }
  const columns = (): Named[] =>
    [...edition.facts.results].flatMap(([experiment, { tables }]) =>
      Object.entries(tables).flatMap(([table, { columns: all }]) =>
        Object.entries(all).map(([name, column]) => ({ name: `${experiment}.${table}.${name}`, column })),
      ),
    )
  const marked = ({ column }: Named) => 'scale' in column && column.scale === 'log10'
  const said = ({ name, column: { title, meaning } }: Named) =>
    /log₁₀|log_\{10\}|decimal logarithm|\.log10/.test(`${title} ${meaning} ${name}`)

  test('say so in their words and by their scale, neither without the other', () => {
    const all = columns()
    expect(all.filter((one) => said(one) !== marked(one)).map(({ name }) => name)).toEqual([])
    expect(all.filter(marked).length).toBeGreaterThan(40)
  })

  test('are what axes with powers of ten show', () => {
    const unmarked = edition.plates.flatMap(({ id, experiment, spec }) =>
      powerFields(spec)
        .map((field) => columns().filter(({ name }) => name.startsWith(`${experiment}.`) && name.endsWith(`.${field}`)))
        .filter((drawn) => drawn.length > 0 && !drawn.some(marked))
        .map(([first]) => `${id}: ${first?.name}`),
    )
    expect(unmarked).toEqual([])
  })

  /** Fields whose axis writes 10 and a superscript. */
  function powerFields(node: unknown): string[] {
    if (node === null || typeof node !== 'object') return []
    const { field, axis } = node as { field?: unknown; axis?: { labelExpr?: unknown } | null }
    const powers = typeof field === 'string' && /'10' \+/.test(String(axis?.labelExpr))
    const own = powers ? [field.replace(/Shown$/, '')] : []
    return [...own, ...Object.values(node).flatMap(powerFields)]
  }
})

describe('the reader’s controls', () => {
  interface Param {
    readonly name: string
    readonly value: unknown
    readonly bind?: { input: string; min: number; max: number; step: number; options: readonly string[]; name: string }
  }
  const paramsOf = (spec: object) => ((spec as { params?: readonly Param[] }).params ?? []) as readonly Param[]
  const positions = ({ bind }: Param) =>
    bind?.input === 'range'
      ? Array.from({ length: Math.floor((bind.max - bind.min) / bind.step) + 1 }, (_, k) => bind.min + k * bind.step)
      : (bind?.options ?? [])

  test('matrix figures have a slider, and rows of every matrix for every position it can take', () => {
    const films = edition.plates.filter(({ drawings }) => drawings.wide.svg.includes('<image'))
    expect(films.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['article-cases-powers', 'powers-by-init', 'reflection-powers']),
    )
    for (const { id, spec } of films) {
      const [slider] = paramsOf(spec).filter(({ bind }) => bind?.input === 'range')
      const rows = Object.values(spec.datasets).flat() as readonly Readonly<Record<string, unknown>>[]
      const matrices = rows.filter((row) => row['t'] === 0).length
      const counts = positions(slider as Param).map((t) => rows.filter((row) => row['t'] === t).length)
      expect(counts.length, id).toBeGreaterThan(60)
      expect(new Set(counts), id).toEqual(new Set([matrices]))
    }
  })

  /** A figure drawn for a frame, with other values for its params. */
  async function drawn(plate: Plate, frame: Frame, values: Readonly<Record<string, unknown>>) {
    const whole = await specOf(plate, frame)
    const params = paramsOf(whole).map((param) =>
      param.name in values ? { ...param, value: values[param.name] } : param,
    )
    return draw({ ...whole, params } as WholeSpec, imprint(plate.id))
  }
  const box = ({ width, height, warnings }: Drawing) => ({ width, height, warnings })

  test('start where the static drawing is, and no position changes the size of a drawing', async () => {
    for (const plate of edition.plates) {
      for (const param of paramsOf(plate.spec).filter(({ bind }) => bind)) {
        const all = positions(param)
        expect(all, plate.id).toContain(param.value)
        for (const value of new Set([all[0], all[Math.floor(all.length / 3)], all.at(-1)])) {
          for (const frame of Object.values(FRAMES)) {
            const [still, moved] = [await drawn(plate, frame, {}), await drawn(plate, frame, { [param.name]: value })]
            expect({ id: plate.id, value, ...box(moved) }).toEqual({ id: plate.id, value, ...box(still) })
          }
        }
      }
    }
  })

  test('show the numbers themselves on a linear axis where both scales say something, and only if it can show them', async () => {
    const plates = edition.plates.filter(({ spec }) => paramsOf(spec).some(({ name }) => name === 'scale'))
    expect(plates.length).toBeGreaterThanOrEqual(5)
    for (const plate of plates) {
      const [log, linear] = [await drawn(plate, FRAMES.wide, {}), await drawn(plate, FRAMES.wide, { scale: 'linear' })]
      const labels = ({ svg }: Drawing) =>
        [...svg.matchAll(/<text text-anchor="end"[^>]*>([^<]+)</g)].map(([, text]) => text)
      expect(
        labels(linear).filter((text) => /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text ?? '')),
        plate.id,
      ).toEqual([])
      expect(labels(linear), plate.id).not.toEqual(labels(log))
      expect(linear.svg, plate.id).toMatch(/>0</)
    }
    expect(growthScale([-40_000, 11.9]).bind?.options).toEqual(['log', 'linear'])
    expect(growthScale([0, 12]).bind).toBeUndefined()
  })

  test('let an eigenvalue stand out together with its conjugate, without changing the size of the drawing', async () => {
    const plates = edition.plates.filter(({ spec }) => paramsOf(spec).some(({ name }) => name === 'pointed'))
    expect(plates.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['eigenvalues-by-init', 'eigenvalues-on-circle', 'eigenvalues-by-closure']),
    )
    for (const plate of plates) {
      const rows = Object.values(plate.spec.datasets).flat() as readonly { re: number; im: number; pair?: number }[]
      const points = rows.filter(({ pair }) => pair !== undefined)
      const far = (value: (row: (typeof points)[number]) => number) =>
        points.reduce((best, row) => (value(row) > value(best) ? row : best))
      for (const pointed of [far(({ re }) => re), far(({ re }) => -re), far(({ im }) => im)]) {
        for (const frame of Object.values(FRAMES)) {
          const [still, moved] = [await drawn(plate, frame, {}), await drawn(plate, frame, { pointed })]
          expect({ id: plate.id, pointed, ...box(moved) }).toEqual({ id: plate.id, pointed, ...box(still) })
          const inked = ({ svg }: Drawing) => svg.match(new RegExp(`stroke="${INKS.ink.light}"`, 'g'))?.length ?? 0
          expect(inked(moved) - inked(still), plate.id).toBe(Math.abs(pointed.im) < 1e-12 ? 1 : 2)
        }
      }
    }
  })
})

describe('what was published', () => {
  test('lists every figure of the book, so that none can go without saying where', () => {
    const figures = edition.plates.map(({ id }) => id)
    expect(edition.published.list?.ids.length).toBeGreaterThan(0)
    expect(unlisted(edition.published, figures)).toEqual([])
  })
})

describe('the prose', () => {
  test('types no numeral that is neither bound to a run nor declared', () => {
    expect(edition.chapters.flatMap(typedNumerals).map(({ where, line, what }) => `${where}:${line} ${what}`)).toEqual(
      [],
    )
  })

  test('has no quotation marks of a typewriter where nothing sets them', () => {
    const { book, chapters, params, plates } = edition
    const plain = [book, ...chapters].flatMap(({ title, description }) => [title, description])
    const told = [...params.map(({ meaning }) => meaning), ...plates.map(({ title }) => title)]
    expect([...plain, ...told].filter((words) => isTyped(words))).toEqual([])
  })

  test('defines no term with a numeral that a run might change', () => {
    expect(edition.glossary.length).toBeGreaterThan(30)
    expect(definedNumerals('content/glossary.yaml', edition.glossary)).toEqual([])
  })

  test('shows every correction of the article at its place and again in the appendix', () => {
    const corrections = edition.labels
      .filter(({ kind, id }) => kind === 'aside' && id.startsWith('correction-'))
      .map(({ id }) => id)
    expect(corrections.length).toBe(21)
    const appendix = edition.chapters.find(({ id }) => id === 'corrections')?.text ?? ''
    expect(corrections.filter((id) => !appendix.includes(`<Ref to="${id}"`))).toEqual([])
  })

  test('cites every source of the bibliography', () => {
    const prose = edition.chapters.map(({ text }) => text).join('\n')
    const cited = new Set(
      [...prose.matchAll(/<Cite key="([^"]+)"/g)].flatMap(([, keys]) =>
        (keys as string).split(',').map((key) => key.trim()),
      ),
    )
    expect(edition.sources.map(({ key }) => key).filter((key) => !cited.has(key))).toEqual([])
  })
})
