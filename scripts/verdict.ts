import { remakingCommand } from '../src/pipeline/prints/figure-command.ts'
import type { Problem } from '../src/pipeline/problems.ts'
import { printable } from '../src/pipeline/quotation.ts'
import type { Sealed } from '../src/pipeline/stamps/stamp.ts'
import type { FileVerdict } from '../src/pipeline/stamps/verify-file.ts'

type Authentic = Extract<FileVerdict, { kind: 'authentic' }>

/** What is said of a file that was made again to the same bytes. */
export function verdictText(path: string, { stamp, others }: Authentic): string {
  const note = `different here, and without effect on it: ${others.join('; ')}`
  const lines = [
    `${path}: authentic: made again, to the same bytes`,
    ...identity(stamp),
    ...(others.length > 0 ? [note] : []),
  ]
  return printable(lines.join('\n  '), '\n')
}

/**
 * What is wrong with a file that is not authentic, and how to get the one that is.
 * @param book its book.yaml, if commands would take another.
 */
export function problemOf(path: string, verdict: Exclude<FileVerdict, { kind: 'authentic' }>, book?: string): Problem {
  const { stamp } = verdict
  if (verdict.kind === 'altered')
    return { where: path, what: `was altered: ${verdict.what}`, instead: remaking(stamp, book) }
  const what = `is whole, but not what is made here: ${verdict.others.join('; ')}`
  return { where: path, what, instead: remaking(stamp, book) }
}

function identity({ book, figure, number, edition, commit, set }: Sealed): string[] {
  const params = Object.entries(set).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return [
    `${number ? `Figure ${number}, ` : ''}${figure}, of ${book}; edition ${edition.slice(0, 12)}, commit ${commit ?? 'not known'}`,
    `parameters: ${params.length === 0 ? 'the book’s own' : params.join(', ')}`,
  ]
}

/** How the file that a stamp was written for is had. */
function remaking(stamp: Sealed | undefined, book: string | undefined): string {
  if (!stamp) return 'Take it again from where it was published.'
  const { commit, url, made, figure, set } = stamp
  const command = remakingCommand(figure, made, { set, book })
  const checkout = commit === null ? '' : `git checkout ${commit.replace('+', '')} && npm ci && `
  const rest = commit?.endsWith('+') ? ' # and what was changed since that commit' : ''
  return [...identity(stamp), `from ${url}, or made again: ${checkout}${command}${rest}`].join('\n    ')
}
