import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBook } from '../../src/pipeline/book.ts'
import type { FigureIndex } from '../../src/pipeline/figure-index.ts'
import { launch } from './chromium.ts'
import { printedForWeb } from './printed-book.ts'
import { allTold, type Told, type ToldBlock, toldBlocks, toldTree, wordsTold } from './told-blocks.ts'
import { markdownWords, writtenBlocks } from './written-blocks.ts'

const written = writtenBlocks(readBook(resolve(import.meta.dirname, '..', '..', 'content', 'book.yaml')))

let browser: Browser
let page: Page
let figures: FigureIndex['figures'] = []
let dist = ''

beforeAll(async () => {
  dist = await printedForWeb()
  const index = JSON.parse(readFileSync(join(dist, 'figures', 'figures.json'), 'utf8')) as FigureIndex
  figures = index.figures
  browser = await launch()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
})
afterAll(() => browser?.close())

describe.each([...written])('the chapter %s', (id, { title, blocks }) => {
  let tree: Told
  let main: Told
  let told: ToldBlock[]

  beforeAll(async () => {
    await page.goto(pathToFileURL(join(dist, `${id}.html`)).href)
    tree = await toldTree(page)
    main = allTold(tree).find(({ role }) => role === 'main') as Told
    told = toldBlocks(main)
  })

  test('is told as it is written: every heading, paragraph, formula, figure and table once, in order', () => {
    const differing = blocks.findIndex(({ kind, words }, at) => {
      const one = told[at]
      return one?.kind !== kind || !(kind === 'figure' || new RegExp(`^${words}$`, 's').test(one.words))
    })
    const pair = [blocks[differing], told[differing]].map((one) => one && `${one.kind}: ${one.words}`)
    expect(pair, `block ${differing}`).toEqual([undefined, undefined])
    expect(told.length).toBe(blocks.length)
  })

  test('has one title, and contents that name its sections', () => {
    const headings = allTold(main).filter(({ role }) => role === 'heading')
    expect(headings.filter(({ level }) => level === 1).map(({ name }) => name)).toEqual([title])
    const contents = allTold(main).find(({ role }) => role === 'navigation')
    const links = contents ? allTold(contents).filter(({ role }) => role === 'link') : []
    const sections = headings.filter(({ level }) => level === 2).map(({ name }) => name)
    if (sections.length > 1) expect(links.map(({ name }) => name)).toEqual(sections)
  })

  test('tells each figure once: by its number and title, what is on it, and its caption', () => {
    const own = figures.filter((figure) => figure.chapter === id).sort((a, b) => number(a) - number(b))
    const all = told.filter(({ kind }) => kind === 'figure').map(({ node }) => allTold(node))
    expect(all.length).toBe(own.length)
    for (const [at, figure] of own.entries()) {
      const parts = all[at] ?? []
      const names = (...roles: string[]) => parts.filter(({ role }) => roles.includes(role)).map(({ name }) => name)
      expect(names('image', 'img')).toEqual([figure.alt])
      expect(names('group').filter((name) => name.includes(figure.title))).toEqual([
        `Figure ${figure.number}: ${figure.title}`,
      ])
      const caption = parts.find(({ role }) => role === 'Figcaption')?.children[0]
      const words = markdownWords(`Figure ${figure.number}\\. ${figure.title}. ${figure.caption}`)
      expect(caption && wordsTold(caption)).toMatch(new RegExp(`^${words}$`, 's'))
    }
  })

  test('names all that can be pressed or stepped onto, in words, and nothing that only decorates', () => {
    const reached = allTold(tree).filter(({ role, focusable }) => focusable && role !== 'RootWebArea')
    expect(reached.length).toBeGreaterThan(20)
    expect(reached.filter(({ name }) => !/\p{L}{2}|\d/u.test(name)).map(({ role, name }) => `${role} ${name}`)).toEqual(
      [],
    )
    const words = allTold(tree).filter(({ role }) => role !== 'StaticText')
    expect(words.filter(({ name }) => /[▾▸▶◀↩§¶]/u.test(name)).map(({ name }) => name)).toEqual([])
  })

  test('gives formulas as MathML, with a number only in the name of what holds it', () => {
    const equations = told.filter(({ kind }) => kind === 'equation').map(({ node }) => node)
    for (const equation of equations) {
      expect(equation.name).toMatch(/^(?:Equation [\dA-Z]+\.\d+|Formula)$/)
      const texts = allTold(equation).filter(({ role }) => role === 'StaticText')
      expect(texts.map(({ name }) => name).filter((name) => /^\([\dA-Z]+\.\d+\)$/.test(name))).toEqual([])
    }
  })
})

const number = (figure: FigureIndex['figures'][number]) => Number(figure.number?.match(/\d+$/)?.[0])
