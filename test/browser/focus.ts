import type { Page } from 'playwright-core'

/** What has the focus, as far as it is wrong; nothing if a reader sees it and where it is. */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ['nothing has the focus']
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
    // A field may show it by the line below what it stands in.
    const holder = element.localName === 'input' ? element.parentElement : null
    const isRinged = isOutlined || (holder !== null && getComputedStyle(holder).boxShadow !== 'none')
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    const isInSight = boxes.some(({ left, right, top, bottom }) => {
      if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return false
      const [x, y] = [
        (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
        (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
      ]
      const above = document.elementFromPoint(x, y)
      return above === null || element.contains(above) || above.contains(element)
    })
    const name = `<${element.localName} class="${element.className}"> ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 50)}`
    return [...(isRinged ? [] : [`${name} shows no focus`]), ...(isInSight ? [] : [`${name} is out of sight`])]
  })
}

/** Presses Tab until what has the focus fits a selector. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    await page.keyboard.press(key)
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`no ${key} leads to ${selector}`)
}

/**
 * Goes through a page by Tab, from its beginning to its end.
 * @returns what is wrong with the focus on the way, and what is never reached.
 */
export async function walked(page: Page): Promise<string[]> {
  await page.evaluate(markReachable)
  const faults: string[] = []
  for (let steps = 0; steps < 1000; steps++) {
    await page.keyboard.press('Tab')
    const isNew = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body || element.dataset['reached'] === 'yes')
        return false
      element.dataset['reached'] = 'yes'
      return true
    })
    if (!isNew) break
    faults.push(...(await focusFaults(page)))
  }
  // A script may have taken from the way what something else stands for.
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-reached=no]')]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
      .map(({ localName, className, textContent }) => {
        return `<${localName} class="${className}"> ${textContent?.trim().slice(0, 50)} is not reached`
      }),
  )
  return [...faults, ...missed]
}

/** Runs in the page: marks what Tab must come to. */
function markReachable(): void {
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')
  const checked = (input: HTMLInputElement) =>
    input.checked || !document.querySelector(`input[name="${CSS.escape(input.name)}"]:checked`)
  for (const element of all) {
    const isThere = element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0
    const isOut = element.matches(':disabled, svg a') || element.closest('[inert]') !== null
    const isOther = element instanceof HTMLInputElement && element.type === 'radio' && !checked(element)
    if (isThere && !isOut && !isOther) element.dataset['reached'] = 'no'
  }
}
