import type { Browser } from 'playwright-core'
import { launch } from './chromium.ts'
import { firstFigurePainted } from './first-figure.ts'
import { type Audited, audited, CATEGORIES, type Throttling } from './lighthouse.ts'
import { median } from './median.ts'
import { KINDS, type PageWeight, pageWeight } from './page-weights.ts'
import { type ServedFolder, serveFolder } from './served.ts'
import { table } from './table.ts'

/** What to measure beside the weight. */
export interface PageMeasures {
  readonly phone?: boolean
  readonly lighthouse?: Throttling
  /** Runs that a median is taken of. */
  readonly runs?: number
}

interface Measured extends PageWeight {
  readonly painted?: number | undefined
  readonly audited?: Audited
}

/** Measures pages of a built folder, one after the other, and says a table of them and what Lighthouse finds. */
export async function measurePages(
  folder: string,
  pages: readonly string[],
  measures: PageMeasures,
  say: (line: string) => void,
): Promise<void> {
  const served = await serveFolder(folder)
  const browser = await launch()
  const measured: Measured[] = []
  try {
    for (const page of pages) measured.push(await measurePage(page, { browser, served, ...measures }))
  } finally {
    await browser.close()
    await served.stop()
  }
  say(table(headings(measures), measured.map(cells)))
  for (const { page, audited } of measured) for (const fault of audited?.faults ?? []) say(`${page}: ${fault}`)
}

async function measurePage(
  page: string,
  { browser, served, phone, lighthouse, runs }: PageMeasures & { browser: Browser; served: ServedFolder },
): Promise<Measured> {
  const weight = await pageWeight(browser, served, page)
  const url = served.url + page
  return {
    ...weight,
    ...(phone && { painted: await medianPainted(browser, url, runs ?? 5) }),
    ...(lighthouse && { audited: await audited(url, runs ?? 3, lighthouse) }),
  }
}

async function medianPainted(browser: Browser, url: string, runs: number): Promise<number | undefined> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const time = await firstFigurePainted(browser, url)
    if (time === undefined) return undefined
    times.push(time)
  }
  return median(times)
}

function headings({ phone, lighthouse }: PageMeasures): string[] {
  const weights = [...KINDS.map((kind) => `${kind} kB`), 'without fonts kB']
  return ['page', ...weights, ...(phone ? ['first figure ms'] : []), ...(lighthouse ? CATEGORIES : [])]
}

function cells({ page, bytes, audited, ...measured }: Measured): string[] {
  const kilobytes = (count: number) => (count / 1000).toFixed(1)
  const all = Object.values(bytes).reduce((sum, count) => sum + count, 0)
  return [
    page,
    ...KINDS.map((kind) => kilobytes(bytes[kind])),
    kilobytes(all - bytes.fonts),
    ...('painted' in measured ? [measured.painted?.toFixed(0) ?? '–'] : []),
    ...(audited ? CATEGORIES.map((category) => String(audited.scores[category])) : []),
  ]
}
