import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { suggestion } from './suggestion.ts'

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement

interface Rule {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly example: string
}

/** The elements a chapter may use, and their attributes; there are no others, no imports and no expressions. */
export const ELEMENTS: Readonly<Record<string, Rule>> = {
  Figure: { required: ['id'], optional: [], example: '<Figure id="height-by-time" />' },
  Value: { required: ['of'], optional: ['as'], example: '<Value of="experiment.quantity" as=".3f" />' },
  Rows: {
    required: ['of'],
    optional: ['columns', 'as', 'caption'],
    example: '<Rows of="experiment.table" columns="a,b" as=",.2f" />',
  },
  Claim: {
    required: ['holds'],
    optional: [],
    example: '<Claim holds="experiment.claim">true<Otherwise>false</Otherwise></Claim>',
  },
  Otherwise: { required: [], optional: [], example: '<Claim holds="…">…<Otherwise>…</Otherwise></Claim>' },
  Cite: { required: ['key'], optional: ['form'], example: '<Cite key="author1999" form="textual" />' },
  Ref: { required: ['to'], optional: [], example: '<Ref to="height-by-time" />' },
  Term: { required: ['id'], optional: [], example: '<Term id="half-life">half-lives</Term>' },
  Key: { required: ['of'], optional: [], example: '<Key of="law.wide">wide</Key>' },
  Aside: { required: ['id', 'title'], optional: [], example: '<Aside id="typo" title="A typo">…</Aside>' },
}

/** Whether a node is one of our elements, or an unknown one written like it. */
export function isJsx(node: Nodes | RootContent): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** An element's attributes as texts. */
export function attributesOf(element: Jsx): Record<string, string> {
  return Object.fromEntries(
    element.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )
}

/** What is wrong with an element's name or attributes, in words. */
export function elementFaults(element: Jsx): { what: string; instead: string }[] {
  const name = element.name ?? ''
  const rule = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined
  if (!rule)
    return [{ what: `<${name}> is not an element of a chapter`, instead: suggestion(name, Object.keys(ELEMENTS)) }]
  const given = attributesOf(element)
  const legal = [...rule.required, ...rule.optional]
  const unknown = element.attributes
    .map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'))
    .filter((attribute) => !(attribute in given) || !legal.includes(attribute))
  return [
    ...rule.required
      .filter((attribute) => !given[attribute])
      .map((attribute) => ({ what: `<${name}> needs ${attribute}="…"`, instead: `For example ${rule.example}` })),
    ...unknown.map((attribute) => ({
      what: `<${name}> has no attribute ${attribute} with a quoted text`,
      instead: `For example ${rule.example}`,
    })),
  ]
}

/** The id that a node's HTML has, '' if it has none. */
export function idOfNode({ data }: { readonly data?: object | undefined }): string {
  const { hProperties } = (data ?? {}) as { readonly hProperties?: { readonly id?: string } }
  return hProperties?.id ?? ''
}

/** A node that becomes the HTML element `tag`: `children` are Markdown, `text` is literal. */
export function html(
  tag: string,
  properties: Record<string, string | number | boolean | readonly string[] | undefined>,
  children: readonly (PhrasingContent | RootContent)[] | { readonly hast: readonly object[] },
): PhrasingContent {
  const hProperties = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))
  const content =
    'hast' in children
      ? { data: { hName: tag, hProperties, hChildren: children.hast } }
      : { children, data: { hName: tag, hProperties } }
  return { type: 'book', ...content } as unknown as PhrasingContent
}
