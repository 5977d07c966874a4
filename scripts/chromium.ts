import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { BookError } from '../src/pipeline/problems.ts'
import { FLAGS } from '../src/site/bindings/pdf/browser.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * A headless Chromium that makes no connection of its own.
 * @throws {Error} if none is installed.
 */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: requiredChromium(), args: FLAGS })
}

/**
 * The path of an installed Chromium.
 * @throws {Error} if there is none.
 */
export function requiredChromium(): string {
  const path = installedChromium()
  if (!path) throw new Error('no Chromium: run npm test, which installs one, or set CHROMIUM to its path')
  return path
}

/** The path of an installed Chromium: the environment's CHROMIUM, one on PATH, or Playwright's own; undefined if none. */
export function installedChromium(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env['CHROMIUM'], ...onPath, chromium.executablePath()].find((path) => path && isExecutable(path))
}

/**
 * The path of a Chromium, installed if there is none: by the system's package manager where we may, else by Playwright.
 * @param say hears what is done.
 * @throws {BookError} if neither way works, or the environment names one that cannot be run.
 */
export function ensureChromium(say: (line: string) => void): string {
  const named = process.env['CHROMIUM']
  if (named && !isExecutable(named))
    throw new BookError([
      {
        where: 'CHROMIUM',
        what: `names ${named}, which is no program that can be run`,
        instead: 'Name another, or unset it.',
      },
    ])
  const found = installedChromium()
  if (found) return found
  for (const [what, command, ...args] of waysToInstall()) {
    say(`No Chromium found: ${what} (${command} ${args.join(' ')})`)
    try {
      execFileSync(command as string, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    } catch (error) {
      say(`That failed: ${(error as Error).message.split('\n')[0]}`)
    }
    const now = installedChromium()
    if (now) return now
  }
  throw new BookError([
    {
      where: 'Chromium',
      what: 'is not installed, and could not be',
      instead: 'Install it, or name one: CHROMIUM=/path/to/chromium',
    },
  ])
}

/** Each way as [what it is, command, ...arguments]. */
function waysToInstall(): string[][] {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const system = (...command: string[]) => ['installing the system’s package', ...sudo, ...command]
  const playwright = [
    'downloading Playwright’s build',
    process.execPath,
    join('node_modules', 'playwright-core', 'cli.js'),
    'install',
    'chromium',
  ]
  return [
    system('apt-get', 'update'),
    system('apt-get', 'install', '-y', '--no-install-recommends', 'chromium'),
    system('dnf', 'install', '-y', 'chromium'),
    system('apk', 'add', 'chromium'),
    playwright,
  ].filter(([, command]) => command === process.execPath || isOnPath(command as string))
}

/** Whether a program can be called by its name. */
export function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
