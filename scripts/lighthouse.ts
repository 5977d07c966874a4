import { type LaunchedChrome, launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'
import { FLAGS } from '../src/site/bindings/pdf/browser.ts'
import { requiredChromium } from './chromium.ts'
import { median } from './median.ts'

/** What Lighthouse scores. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

/** How Lighthouse slows the page down: by a model of a phone, or really. */
export const THROTTLINGS = ['simulate', 'devtools'] as const
export type Throttling = (typeof THROTTLINGS)[number]

/** Lighthouse's view of a page on a phone. */
export interface Audited {
  /** 0–100, medians over the runs. */
  readonly scores: Readonly<Record<Category, number>>
  /** Each audit that some run found less than perfect: '0.97 largest-contentful-paint: 1.6 s'. */
  readonly faults: readonly string[]
}

/** Audits a page as Lighthouse does on a phone, `runs` times. */
export async function audited(url: string, runs: number, throttlingMethod: Throttling): Promise<Audited> {
  const results: Result[] = []
  const chrome = await launch({ chromePath: requiredChromium(), chromeFlags: ['--headless=new', ...FLAGS] })
  try {
    while (results.length < runs) results.push(await oneRun(url, chrome, throttlingMethod))
  } finally {
    chrome.kill()
  }
  const score = (category: Category) =>
    Math.round(100 * median(results.map(({ categories }) => categories[category]?.score ?? 0)))
  return {
    scores: Object.fromEntries(CATEGORIES.map((category) => [category, score(category)])) as Record<Category, number>,
    faults: [...new Map(results.flatMap(faultsOf)).values()],
  }
}

async function oneRun(url: string, { port }: LaunchedChrome, throttlingMethod: Throttling): Promise<Result> {
  const onlyCategories = [...CATEGORIES]
  const run = await lighthouse(url, {
    port,
    formFactor: 'mobile',
    throttlingMethod,
    onlyCategories,
    logLevel: 'silent',
  })
  if (!run) throw new Error(`Lighthouse gave no result for ${url}`)
  const { runtimeError } = run.lhr
  if (runtimeError) throw new Error(`Lighthouse could not audit ${url}: ${runtimeError.message}`)
  return run.lhr
}

/** Audits that count and are not perfect, as [id, words]. */
function faultsOf({ categories, audits }: Result): [string, string][] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
  return counted.flatMap(({ id }): [string, string][] => {
    const { score = null, displayValue = '', title = '' } = audits[id] ?? {}
    return score === null || score >= 1 ? [] : [[id, `${score} ${id}: ${displayValue || title}`]]
  })
}
