import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** What a file of a folder leads to, as it says it. */
export interface Link {
  /** The path of the file. */
  readonly from: string
  readonly to: string
}

/** Properties of elements that lead somewhere, in the hands of scripts too. */
const LEADING = ['href', 'src', 'xLinkHref', 'poster', 'dataPermanent']

type Reader = (text: string) => readonly string[]

const READERS: Readonly<Record<string, Reader>> = {
  '.html': linksOfHtml,
  '.xml': linksOfXml,
  '.atom': linksOfXml,
  '.md': linksOfMarkdown,
  '.css': (text) => [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, to = '']) => to),
  '.webmanifest': linksOfManifest,
}

/** Texts that no ending tells from others. */
const NAMED: Readonly<Record<string, Reader>> = {
  'robots.txt': (text) => [...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, to = '']) => to),
  'llms.txt': linksOfMarkdown,
  'llms-full.txt': linksOfMarkdown,
}

const readerOf = (path: string) => NAMED[path] ?? READERS[extname(path)]

/** Whether it is known how a file writes links. */
export const hasLinks = (path: string): boolean => readerOf(path) !== undefined

/** Where files of a folder lead. */
export function linksOf(folder: string, files: readonly string[]): Link[] {
  return files.flatMap((from) => {
    const found = readerOf(from)?.(readFileSync(join(folder, from), 'utf8')) ?? []
    return [...new Set(found)].filter((to) => !/^(?:data|blob):/.test(to)).map((to) => ({ from, to }))
  })
}

function linksOfHtml(text: string): string[] {
  const tree = fromHtml(text)
  const links: string[] = []
  visit(tree, 'element', ({ properties, tagName }) => {
    for (const name of LEADING) if (typeof properties[name] === 'string') links.push(properties[name])
    // Where a page may be at any address, its links are by their path too.
    if ('href' in properties && properties['dataPath']) links.push(String(properties['dataPath']))
    for (const value of Object.values(properties)) links.push(...(String(value).match(/(?<=^url\()#[^)]+/) ?? []))
    if (properties['srcSet'])
      links.push(
        ...String(properties['srcSet'])
          .split(/\s[^,]*,?\s*/)
          .filter(Boolean),
      )
    if (tagName === 'meta' && /^https?:/.test(String(properties['content']))) links.push(String(properties['content']))
  })
  const data = selectAll('script[type="application/ld+json"]', tree)
  return [...links, ...data.flatMap((script) => addressesIn(JSON.parse(wordsOf(script))))]
}

const wordsOf = ({ children }: Element) => children.map((child) => (child.type === 'text' ? child.value : '')).join('')

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\S+$/.test(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  // An id is a name, though it looks like an address.
  return Object.entries(value).flatMap(([name, one]) => (name === '@id' ? [] : addressesIn(one)))
}

/** Of a feed and of a map of a site. */
function linksOfXml(text: string): string[] {
  const tree = fromHtml(text, { fragment: true })
  const said = selectAll('loc, uri', tree).map((element) => wordsOf(element).trim())
  return [...said, ...selectAll('link[href], a[href]', tree).map(({ properties }) => String(properties['href']))]
}

function linksOfMarkdown(text: string): string[] {
  const links: string[] = []
  visit(unified().use(remarkParse).use(remarkGfm).use(remarkMath).parse(text), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url)
    if (node.type === 'html') links.push(...linksOfHtml(node.value))
  })
  return links
}

function linksOfManifest(text: string): string[] {
  const { icons = [], start_url } = JSON.parse(text) as { icons?: { src: string }[]; start_url: string }
  return [start_url, ...icons.map(({ src }) => src)]
}

/** The address at which a printed book is published, as its title page says it. */
export function publishedAt(folder: string): string {
  const canonical = select('link[rel=canonical]', fromHtml(readFileSync(join(folder, 'index.html'))))
  return String(canonical?.properties['href'])
}

/** Where a link leads in a book that is published at an address: a path and an anchor, or none if it leads elsewhere. */
export function placeOf({ from, to }: Link, published: string): { path: string; anchor: string } | undefined {
  const address = new URL(to, new URL(from, published))
  if (!address.href.startsWith(published)) return undefined
  const path = decodeURIComponent(address.href.slice(published.length).replace(/[?#].*$/s, ''))
  return { path: path === '' ? 'index.html' : path, anchor: decodeURIComponent(address.hash.slice(1)) }
}

/** The paths of a book that links lead to. */
export function pathsOf(links: readonly Link[], published: string): string[] {
  return [...new Set(links.flatMap((link) => placeOf(link, published)?.path ?? []))].sort()
}

/** The links that lead to no file, to no anchor, or elsewhere but not by an address of https; a bare # is no anchor. */
export function deadLinks(folder: string, links: readonly Link[], published: string): string[] {
  const anchors = new Map<string, Set<string>>()
  const anchorsIn = (path: string) => {
    const known = anchors.get(path) ?? new Set(selectAll('[id]', fromHtml(readFileSync(join(folder, path)))).map(idOf))
    anchors.set(path, known)
    return known
  }
  const isDead = (link: Link) => {
    if (!URL.canParse(link.to, published) || link.to.endsWith('#')) return true
    const place = placeOf(link, published)
    if (!place) return !isSound(link.to)
    const { path, anchor } = place
    if (!existsSync(join(folder, path)) || path.endsWith('/')) return true
    // What has a sign of equality is not a place but a state of the page.
    return path.endsWith('.html') && anchor !== '' && !anchor.includes('=') && !anchorsIn(path).has(anchor)
  }
  return links.filter(isDead).map(({ from, to }) => `${from}: ${to}`)
}

const idOf = ({ properties }: Element) => String(properties['id'])

function isSound(address: string): boolean {
  return /^https:\/\/[^\s"<>\\^`{|}]+$/.test(address) && /\.[a-z]{2,}$/.test(new URL(address).hostname)
}
