import { beforeAll, expect, test } from 'vitest'
import type { Result } from '../../src/contracts.ts'
import { type Chapter, parseChapter } from '../../src/pipeline/chapters.ts'
import { type Edition, makeEdition } from '../../src/pipeline/edition.ts'
import type { Facts } from '../../src/pipeline/facts.ts'
import { typeset } from '../../src/pipeline/typeset.ts'
import { book } from './param-sets.ts'
import { faultsIn, type TextNode, textOf } from './words.ts'

let edition: Edition
beforeAll(async () => {
  edition = await makeEdition({ book })
})

interface Node extends TextNode {
  readonly name?: string
  readonly attributes?: readonly { readonly name: string; readonly value: string }[]
  children?: Node[]
}

/** One <Claim> of a chapter. */
interface Site {
  readonly chapter: Chapter
  /** Its paragraph or note, by its place in the chapter. */
  readonly top: number
  readonly line: number
  readonly claim: string
  readonly hasOtherwise: boolean
  /** What the claims about it must be for a reader to see it. */
  readonly seen: Readonly<Record<string, boolean>>
}

const claimOf = (node: Node) => (node.attributes ?? []).find(({ name }) => name === 'holds')?.value as string
const otherwiseIn = (node: Node): Node | undefined =>
  (node.children ?? [])
    .flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child]))
    .find(({ name }) => name === 'Otherwise')

/** Every <Claim> in a node; `seen` are the states of those around it. */
function sitesIn(node: Node, at: Pick<Site, 'chapter' | 'top' | 'seen'>): Site[] {
  const inner = (child: Node, seen: Site['seen'] = at.seen) => sitesIn(child, { ...at, seen })
  if (node.name !== 'Claim') return (node.children ?? []).flatMap((child) => inner(child))
  const claim = claimOf(node)
  const otherwise = otherwiseIn(node)
  const line = node.position?.start.line ?? 0
  const within = (child: Node): Site[] => {
    if (child === otherwise) return inner(child, { ...at.seen, [claim]: false })
    const wraps = child.type === 'paragraph' && otherwise !== undefined && (child.children ?? []).includes(otherwise)
    return wraps ? (child.children ?? []).flatMap(within) : inner(child, { ...at.seen, [claim]: true })
  }
  return [{ ...at, line, claim, hasOtherwise: otherwise !== undefined }, ...(node.children ?? []).flatMap(within)]
}

const sites = () =>
  edition.chapters.flatMap((chapter) =>
    (parseChapter(chapter).children as Node[]).flatMap((node, top) => sitesIn(node, { chapter, top, seen: {} })),
  )

/** The facts of the edition with some claims in the states given. */
function forced(facts: Facts, states: Site['seen']): Facts {
  const results = new Map<string, Result>(facts.results)
  for (const [name, holds] of Object.entries(states)) {
    const [experiment = '', claim = ''] = name.split('.')
    const result = results.get(experiment) as Result
    const changed = { ...result.claims[claim], holds } as Result['claims'][string]
    results.set(experiment, { ...result, claims: { ...result.claims, [claim]: changed } })
  }
  return { ...facts, results }
}

/** The paragraph of a claim as it reads in one of its states, and what is wrong with it. */
function read({ chapter, top, claim, seen }: Site, holds: boolean) {
  const tree = parseChapter(chapter)
  tree.children = [tree.children[top] as (typeof tree.children)[number]]
  const faults = typeset(tree, forced(edition.facts, { ...seen, [claim]: holds }), chapter).map(({ what }) => what)
  return { text: textOf(tree as TextNode), faults }
}

test('the chapters stand on claims', () => {
  expect(sites().length).toBeGreaterThan(50)
  expect(sites().filter(({ seen }) => Object.keys(seen).length > 0).length).toBeGreaterThan(10)
})

test('every sentence that stands on a claim reads well when it holds and when it does not, and differs', () => {
  const found = sites()
    .filter(({ hasOtherwise }) => hasOtherwise)
    .flatMap((site) => {
      const [holds, fails] = [read(site, true), read(site, false)]
      const where = `${site.chapter.id}:${site.line} ${site.claim}`
      return [
        ...[holds, fails].flatMap(({ text, faults }) =>
          [...faults, ...faultsIn(text)].map((what) => `${where}: ${what}`),
        ),
        ...(holds.text === fails.text ? [`${where}: says the same either way`] : []),
      ]
    })
  expect(found).toEqual([])
})

test('a sentence without another branch is refused by name when its claim fails, and reads well when it holds', () => {
  const found = sites()
    .filter(({ hasOtherwise }) => !hasOtherwise)
    .flatMap((site) => {
      const [holds, fails] = [read(site, true), read(site, false)]
      const told = fails.faults.filter((what) => what.startsWith(`the claim ${site.claim} is false with these params`))
      const where = `${site.chapter.id}:${site.line} ${site.claim}`
      return [
        ...[...holds.faults, ...faultsIn(holds.text)].map((what) => `${where}: ${what}`),
        ...(told.length === 1 && fails.faults.length === 1 ? [] : [`${where}: not refused`]),
      ]
    })
  expect(found).toEqual([])
})
