import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { beforeAll, expect, test } from 'vitest'
import { figuresIn, printedForWeb } from '../browser/printed-book.ts'
import { comparison, statementsOf } from '../site/bindings/statements.ts'

let dist: string
let twins: string[]
beforeAll(async () => {
  dist = await printedForWeb()
  twins = readdirSync(dist).filter((name) => name.endsWith('.md'))
}, 300_000)

const file = (name: string) => readFileSync(join(dist, name), 'utf8')
const pageOf = (twin: string) => file(twin.replace(/\.md$/, '.html'))

/** What a twin says besides: what it is from, and below each figure where its data are. */
const OWN = [
  /, version \S+ of \S+, by .*, under CC-BY-4\.0\. Its page: https:/,
  /^Data: CSV, JSON, this figure’s page$/,
]

test('reading any page aloud from its Markdown twin loses no statement, and tells none in another order', () => {
  expect(twins.length).toBeGreaterThan(10)
  let statements = 0
  for (const twin of twins) {
    const { lost, added } = comparison(pageOf(twin), file(twin))
    expect(lost, twin).toEqual([])
    expect(
      added.filter((line) => !OWN.some((own) => own.test(line))),
      twin,
    ).toEqual([])
    statements += statementsOf(pageOf(twin)).length
  }
  expect(statements).toBeGreaterThan(1500)
})

test('a formula, a value, a cell, a note or a description that is left out of a twin is missed', () => {
  const [page, text] = [pageOf('beyond-eigenvalues.md'), file('beyond-eigenvalues.md')]
  const spoilt = [
    ['\\tag{7.1}', ''],
    ['18,678', '18678'],
    ['| 0.9 | 3.249 |', '| 0.9 | 3.25 |'],
    ['**Correction: powers are not products**', ''],
    ['Horizontally the power $n$', 'Horizontally the power n'],
    ['10⁻⁴⁷', '10'],
  ] as const
  for (const [words, others] of spoilt) {
    expect(text).toContain(words)
    expect(comparison(page, text.replace(words, others)).lost.length, words).toBeGreaterThan(0)
  }
})

test('every figure of a chapter is in a twin, by its picture and its description', () => {
  const text = twins.map(file).join('\n')
  for (const id of figuresIn(dist)) expect(text).toContain(`](figures/${id}/${id}.svg)`)
})

test('every link of a twin leads to a file, and to a place that is in it', () => {
  const links = new Set<string>()
  for (const twin of twins)
    visit(unified().use(remarkParse).parse(file(twin)) as Nodes, (node) => {
      if ((node.type === 'link' || node.type === 'image') && !/^https?:/.test(node.url)) links.add(decodeURI(node.url))
    })
  expect(links.size).toBeGreaterThan(200)
  const ids = new Map<string, Set<unknown>>()
  const idsOf = (path: string) => {
    const found =
      ids.get(path) ?? new Set(selectAll('[id]', fromHtml(file(path))).map(({ properties }) => properties['id']))
    ids.set(path, found)
    return found
  }
  const dead = [...links].filter((link) => {
    const [path = '', id] = link.split('#')
    return !existsSync(join(dist, path)) || (id !== undefined && !idsOf(path).has(id))
  })
  expect(dead).toEqual([])
})
