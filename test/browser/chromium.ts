import { type Browser, chromium } from 'playwright-core'
import { installedChromium } from '../../scripts/chromium.ts'

/** A headless Chromium that makes no connection of its own. */
export function launch(): Promise<Browser> {
  const executablePath = installedChromium()
  if (!executablePath) throw new Error('no Chromium: run npm test, which installs one, or set CHROMIUM to its path')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  return chromium.launch({ executablePath, args })
}
