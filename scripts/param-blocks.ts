import type { Dependents, Parts } from '../src/pipeline/dependents.ts'
import { isOwn } from '../src/pipeline/own-values.ts'
import { type Param, valueText } from '../src/pipeline/param-values.ts'
import { printable } from '../src/pipeline/quotation.ts'

const WIDTH = 100
const LABEL = 15

interface Around {
  readonly presets: readonly string[]
  readonly parts: Parts
}

/** Params as blocks of lines no wider than a hundred columns, unless a word is. */
export function paramBlocks(params: readonly (Param & Dependents)[], { presets, parts }: Around): string {
  const changed = params.filter((param) => !isOwn(param)).length
  const others =
    changed === 0 ? 'all as the book has them' : `${changed} not as the book has ${changed === 1 ? 'it' : 'them'}`
  const heads = [
    `${params.length} ${params.length === 1 ? 'param' : 'params'}, ${others}.`,
    ...(presets.length > 0 ? [`Presets: ${presets.join(', ')}.`] : []),
  ]
  return [wrapped(heads.join(' '), WIDTH).join('\n'), ...params.map((param) => block(param, parts))].join('\n\n')
}

function block(param: Param & Dependents, all: Parts): string {
  const { name, value, origin, unit, meaning, rule, cost, experiments, figures, chapters } = param
  const measured = (one: Param['value']) => `${valueText(one)}${unit && unit !== '1' ? ` ${unit}` : ''}`
  return [
    ...wrapped(printable(`${name} = ${measured(value)}`), WIDTH - LABEL).map(
      (part, i) => (i === 0 ? '' : ' '.repeat(LABEL)) + part,
    ),
    ...line('meaning', meaning),
    ...line('set by', origin),
    ...(isOwn(param) ? [] : line('default', measured(param.default))),
    ...line('legal', rule),
    ...line('cost', cost ?? ''),
    ...line('experiments', listed(experiments, all.experiments)),
    ...line('figures', listed(figures, all.figures)),
    ...line('chapters', listed(chapters, all.chapters)),
  ].join('\n')
}

function listed(some: readonly string[], all: readonly unknown[]): string {
  if (some.length === 0) return 'none'
  return some.length === all.length && all.length > 1 ? `all ${all.length}` : some.join(', ')
}

/** A label and its text, which goes on under itself where it is too long for a line. */
function line(label: string, text: string): string[] {
  if (text === '') return []
  return wrapped(printable(text), WIDTH - LABEL).map((part, i) => (i === 0 ? `  ${label}` : '').padEnd(LABEL) + part)
}

function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
