import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { relative } from 'node:path'

interface Message {
  readonly type: string
  readonly subType?: string
  readonly url?: string
  readonly lastLine?: number
  readonly message: string
  readonly extract?: string
}

const jar = createRequire(import.meta.url)('vnu-jar') as string

/**
 * What the Nu HTML checker finds in pages, warnings too, one line each. Its part for CSS knows neither `size-adjust` nor
 * `color-mix()` nor `::highlight()`: of style sheets it is not asked.
 */
export function remarks(folder: string, files: readonly string[]): string[] {
  const options = ['-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout']
  const { stdout, stderr } = spawnSync('java', [...options, ...files], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (!stdout.startsWith('{')) throw new Error(`the checker says nothing that can be read: ${stderr}`)
  const { messages } = JSON.parse(stdout) as { readonly messages: readonly Message[] }
  return messages
    .filter(({ message }) => !message.startsWith('CSS: '))
    .map(({ type, subType = type, url = '', lastLine = 0, message, extract = '' }) => {
      const place = `${relative(folder, decodeURI(new URL(url).pathname))}:${lastLine}`
      return `${place} ${subType}: ${message} ${JSON.stringify(extract)}`
    })
}
