import type { Page } from 'playwright-core'

/** Where everything of the drawing that is in sight is: its figure's box, its texts, the ticks and the grid of each axis. */
export interface Layout {
  readonly figure: readonly number[]
  readonly parts: readonly { readonly what: string; readonly x: number; readonly y: number }[]
}

/** Reads the layout of a figure. */
export function layoutOf(page: Page, id: string): Promise<Layout> {
  return page.evaluate((figureId) => {
    const figure = document.getElementById(figureId) as HTMLElement
    const svg = [...figure.querySelectorAll('.drawing svg')].find((one) => one.getBoundingClientRect().width > 0)
    const parts = [...(svg?.querySelectorAll('text, :is(.role-axis-tick, .role-axis-grid):not(:empty)') ?? [])].flatMap(
      (part) => {
        const { x, y } = part.getBoundingClientRect()
        const what = part.tagName === 'text' ? (part.textContent ?? '') : 'lines'
        return what ? [{ what, x: x + scrollX, y: y + scrollY }] : []
      },
    )
    const { x, y, width, height } = figure.getBoundingClientRect()
    return { figure: [x + scrollX, y + scrollY, width, height], parts }
  }, id)
}

/** How far apart two layouts are: what differs, and the farthest that a part moved in px. */
export function moved(before: Layout, after: Layout): { readonly differs: string; readonly farthest: number } {
  const words = ({ parts }: Layout) => parts.map(({ what }) => what).join('|')
  if (String(before.figure) !== String(after.figure))
    return { differs: `box ${before.figure} → ${after.figure}`, farthest: 0 }
  if (words(before) !== words(after)) return { differs: `${words(before)} → ${words(after)}`, farthest: 0 }
  const moves = before.parts.map(({ x, y }, k) => Math.hypot(x - after.parts[k]!.x, y - after.parts[k]!.y))
  return { differs: '', farthest: Math.max(0, ...moves) }
}

/** Waits until a figure has the given state. */
export async function becomes(page: Page, id: string, state: string): Promise<void> {
  await page.waitForFunction(
    ([figure, wanted]) => document.getElementById(figure as string)?.dataset['state'] === wanted,
    [id, state],
    { timeout: 20_000 },
  )
}

/** Moves the pointer to the figure, so that it comes to life. */
export async function pointAt(page: Page, id: string): Promise<void> {
  const box = await page.locator(`[id="${id}"] .drawing:visible`).boundingBox()
  if (!box) throw new Error(`${id} has no drawing in sight`)
  await page.mouse.move(box.x + 2, box.y + 2)
  await becomes(page, id, 'live')
}

/** What the figure says to those who listen, once it says something new. */
export async function heard(page: Page, id: string, before = ''): Promise<string> {
  const status = page.locator(`[id="${id}"] [role=status]`)
  for (let tries = 0; tries < 100; tries++) {
    const words = (await status.textContent()) ?? ''
    if (words !== '' && words !== before) return words
    await page.waitForTimeout(20)
  }
  throw new Error(`${id} says nothing new`)
}

/** The sum of all layout shifts of the page so far, but those that a key or a click asked for. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )
}

/** Gathers what goes wrong on a page: errors, failures, requests for anything that is not a file or data of the book. */
export function faultsOf(page: Page, isOwn: (url: string) => boolean): string[] {
  const faults: string[] = []
  const where = () => page.url().replace(/.*\//, '')
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && faults.push(`${where()}: ${message.text()}`),
  )
  page.on('pageerror', (error) => faults.push(`${where()}: ${error.stack}`))
  page.on('request', (request) => isOwn(request.url()) || faults.push(`${where()}: asks for ${request.url()}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') faults.push(`${where()}: ${request.url()} ${reason}`)
  })
  return faults
}

/** Waits until every face that the page uses is there, so that nothing moves for the sake of type. */
export async function fontsIn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].filter(({ status }) => status === 'loading').map((face) => face.loaded))
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
