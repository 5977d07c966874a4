import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parseChapter } from '../../src/pipeline/chapters.ts'
import { attributesOf, ELEMENTS, elementFaults, isJsx, type Jsx } from '../../src/pipeline/elements.ts'
import { chapterOf } from './samples.ts'

/** The first element of a text. */
function elementIn(text: string): Jsx {
  const elements: Jsx[] = []
  visit(parseChapter(chapterOf(text)), (node) => {
    if (isJsx(node)) elements.push(node)
  })
  return elements[0] ?? expect.fail(`no element in ${text}`)
}

const faultsOf = (text: string) => elementFaults(elementIn(text)).map(({ what }) => what)

test('the example of every element is legal', () => {
  for (const [name, { example }] of Object.entries(ELEMENTS)) {
    expect(elementIn(example).name).toBe(name === 'Otherwise' ? 'Claim' : name)
    expect(faultsOf(example), example).toEqual([])
  }
})

test('attributes are read as texts', () => {
  expect(attributesOf(elementIn('<Value of="a.b" as=".2f" />'))).toEqual({ of: 'a.b', as: '.2f' })
})

test('an element without what it needs, or with what it cannot have, is told with an example', () => {
  expect(faultsOf('<Aside id="a">x</Aside>')).toEqual(['<Aside> needs title="…"'])
  expect(faultsOf('<Ref to="" />')).toEqual(['<Ref> needs to="…"'])
  expect(faultsOf('<Ref to="a" page="2" />')).toEqual(['<Ref> has no attribute page with a quoted text'])
  expect(elementFaults(elementIn('<Figure />'))[0]?.instead).toBe('For example <Figure id="height-by-time" />')
})

test('an attribute that is code, or has no text, or is spread in, is told', () => {
  expect(faultsOf('<Ref to={1 + 1} />')).toEqual(['<Ref> needs to="…"', '<Ref> has no attribute to with a quoted text'])
  expect(faultsOf('<Ref to />')).toContain('<Ref> has no attribute to with a quoted text')
  expect(faultsOf('<Ref to="a" {...more} />')).toEqual(['<Ref> has no attribute {…} with a quoted text'])
})

test('an element that is none of a chapter’s is told with the nearest, HTML and inherited names too', () => {
  expect(elementFaults(elementIn('<Figur id="a" />'))).toEqual([
    { what: '<Figur> is not an element of a chapter', instead: 'Did you mean Figure?' },
  ])
  for (const name of ['div', 'script', 'constructor', 'toString']) {
    expect(faultsOf(`<${name}>x</${name}>`)).toEqual([`<${name}> is not an element of a chapter`])
  }
})
