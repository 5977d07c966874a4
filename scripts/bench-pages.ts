import type { Browser } from 'playwright-core'
import { launch } from './chromium.ts'
import { firstFigurePainted } from './first-figure.ts'
import { type Audited, audited, CATEGORIES, type Throttling } from './lighthouse.ts'
import { median } from './median.ts'
import { KINDS, type PageWeight, pageWeight } from './page-weights.ts'
import { BEST_QUALITY, type ServedFolder, serveFolder } from './served.ts'
import { table } from './table.ts'
import { timeToLife } from './time-to-life.ts'

/** What to measure beside the weight. */
export interface PageMeasures {
  readonly phone?: boolean
  readonly live?: boolean
  readonly lighthouse?: Throttling
  /** Runs that a median is taken of. */
  readonly runs?: number
}

interface Measured extends PageWeight {
  readonly painted?: number | undefined
  readonly alive?: number | undefined
  readonly audited?: Audited
}

/** Measures pages of a built folder, one after the other, and says a table of them and what Lighthouse finds. */
export async function measurePages(
  folder: string,
  pages: readonly string[],
  measures: PageMeasures,
  say: (line: string) => void,
): Promise<void> {
  const served = await serveFolder(folder, { quality: BEST_QUALITY })
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
  { browser, served, phone, live, lighthouse, runs }: PageMeasures & { browser: Browser; served: ServedFolder },
): Promise<Measured> {
  const weight = await pageWeight(browser, served, page)
  const url = served.url + page
  return {
    ...weight,
    ...(phone && { painted: await medianOf(runs ?? 5, () => firstFigurePainted(browser, url)) }),
    ...(live && { alive: await medianOf(runs ?? 5, () => timeToLife(browser, url)) }),
    ...(lighthouse && { audited: await audited(url, runs ?? 3, lighthouse) }),
  }
}

/** The median of a time that is measured so often; undefined if the page has nothing to measure. */
async function medianOf(runs: number, measure: () => Promise<number | undefined>): Promise<number | undefined> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const time = await measure()
    if (time === undefined) return undefined
    times.push(time)
  }
  return median(times)
}

function headings({ phone, live, lighthouse }: PageMeasures): string[] {
  const weights = [...KINDS.map((kind) => `${kind} kB`), 'without fonts kB']
  return [
    'page',
    ...weights,
    ...(phone ? ['first figure ms'] : []),
    ...(live ? ['live ms'] : []),
    ...(lighthouse ? CATEGORIES : []),
  ]
}

function cells({ page, bytes, audited, ...measured }: Measured): string[] {
  const kilobytes = (count: number) => (count / 1000).toFixed(1)
  const all = Object.values(bytes).reduce((sum, count) => sum + count, 0)
  return [
    page,
    ...KINDS.map((kind) => kilobytes(bytes[kind])),
    kilobytes(all - bytes.fonts),
    ...('painted' in measured ? [measured.painted?.toFixed(0) ?? '–'] : []),
    ...('alive' in measured ? [measured.alive?.toFixed(0) ?? '–'] : []),
    ...(audited ? CATEGORIES.map((category) => String(audited.scores[category])) : []),
  ]
}
