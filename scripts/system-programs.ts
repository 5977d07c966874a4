import { execFileSync } from 'node:child_process'
import { isOnPath } from './chromium.ts'

/** Programs that tests hold our files against, each with the Debian package that brings it. */
const PROGRAMS = {
  java: 'default-jre-headless',
  pandoc: 'pandoc',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  ris2xml: 'bibutils',
} as const

/**
 * Installs whichever of the programs are missing, all at once, by Debian's package manager.
 * @param say hears what is done.
 * @throws {Error} naming the packages if that does not bring them.
 */
export function ensurePrograms(say: (line: string) => void): void {
  const packages = missing()
  if (packages.length === 0) return
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command, ...rest] = [...sudo, 'apt-get', ...args] as [string, ...string[]]
    say(`Programs are missing that tests need: ${command} ${rest.join(' ')}`)
    try {
      execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
    } catch (error) {
      say(`That failed: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  const still = missing()
  if (still.length > 0) throw new Error(`The tests need ${still.join(', ')}. Install them, then run npm test again.`)
}

function missing(): string[] {
  return Object.entries(PROGRAMS).flatMap(([program, name]) => (isOnPath(program) ? [] : [name]))
}
