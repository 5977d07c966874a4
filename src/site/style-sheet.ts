import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faceRules } from '../pipeline/faces.ts'
import { inkLetters, inkRules, inkVariables } from '../specs/theme.ts'
import { MARK } from './edition-mark.ts'
import { mathStyles } from './math-fonts.ts'
import { squeezed } from './squeezed.ts'
import { standInRules } from './stand-ins.ts'

const OWN = join(dirname(fileURLToPath(import.meta.url)), 'styles')

/** The style sheet of every page, which asks for its fonts by the mark of the edition. */
export function styleSheet(): string {
  const generated = [
    `:root{--edition:"${MARK}"}`,
    faceRules('fonts'),
    standInRules(),
    mathStyles(),
    inkVariables(),
    inkRules('.drawing'),
    inkRules('.key'),
    inkLetters(),
  ]
  const own = readdirSync(OWN)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => squeezed(name, readFileSync(join(OWN, name), 'utf8')))
  const sheet = [squeezed('generated.css', generated.join('\n')), ...own].join('\n')
  return sheet.replace(/url\("?(fonts\/[^")]+)"?\)/g, `url($1?v=${MARK})`)
}
