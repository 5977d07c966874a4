import { figureCommand } from '../src/pipeline/prints/figure-command.ts'
import type { Problem } from '../src/pipeline/problems.ts'
import type { Sealed } from '../src/pipeline/stamps/stamp.ts'
import type { FileVerdict } from '../src/pipeline/stamps/verify-file.ts'

type Authentic = Extract<FileVerdict, { kind: 'authentic' }>

/** What is said of a file that was made again to the same bytes. */
export function verdictText(path: string, { stamp, bytes, others }: Authentic): string {
  const { book, figure, number, edition, commit } = stamp
  const params = Object.entries(stamp.set).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return [
    `${path}: authentic: made again, its ${bytes} bytes agree`,
    `  ${number ? `Figure ${number}, ` : ''}${figure}, of ${book}; edition ${edition.slice(0, 12)}, commit ${commit ?? 'not known'}`,
    `  parameters: ${params.length === 0 ? 'the book’s own' : params.join(', ')}`,
    ...(others.length === 0
      ? []
      : [`  what it says of its making differs from here, and makes no difference to it: ${others.join('; ')}`]),
  ].join('\n')
}

/** What is wrong with a file that is not authentic, and how to get the one that is. */
export function problemOf(path: string, verdict: Exclude<FileVerdict, { kind: 'authentic' }>): Problem {
  if (verdict.kind === 'altered') return { where: path, what: `was altered: ${verdict.what}`, instead: ALTERED }
  const { stamp, others } = verdict
  return {
    where: path,
    what: `is whole, but made by other code or parameters: ${others.join('; ')}`,
    instead: `To make it: ${remaking(stamp)}`,
  }
}

const ALTERED = 'Take it from where it was published again, or make it: npm run figure -- <id> --format …'

/** The commands that make a file again. */
function remaking({ figure, commit, set, made }: Sealed): string {
  const checkout = commit === null ? [] : [`git checkout ${commit.replace('+', '')} && npm ci &&`]
  const build = figureCommand(figure, made, set)
  return [...checkout, build, ...(commit?.endsWith('+') ? ['(and what was changed since that commit)'] : [])].join(' ')
}
