import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { ParamValue } from '../../src/contracts.ts'
import { commandOf } from '../../src/specs/command.ts'

const BASE = 'npm run build'
const command = (values: Record<string, ParamValue>, base = BASE) => commandOf(base, new Map(Object.entries(values)))

test('nothing changed is the plain command', () => {
  expect(command({})).toBe(BASE)
})

test('each change is a --set behind one --', () => {
  expect(command({ 'net.size': 16, seed: 7 })).toBe(`${BASE} -- --set net.size=16 --set seed=7`)
  expect(command({ seed: 7 }, `${BASE} -- --book b.yaml`)).toBe(`${BASE} -- --book b.yaml --set seed=7`)
})

test('lists and texts are quoted for the shell', () => {
  expect(command({ sizes: [2, 3] })).toBe(`${BASE} -- --set 'sizes=[2, 3]'`)
  expect(command({ kind: 'plain' })).toBe(`${BASE} -- --set kind=plain`)
})

test.each([
  ['$(touch /tmp/x)'],
  ["it's; rm -rf ~"],
  ['`id`'],
  ['a\nb'],
  ['"quoted" \\ $HOME'],
  ['yes'],
  ['12'],
  ['null'],
  [''],
  ['- x: y # z'],
])('a shell hands %j on as it is, and YAML reads it as that text', (text) => {
  const [, words = ''] = command({ kind: text }).split(`${BASE} -- `)
  const [flag, setting = ''] = execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' }).split('\0')
  expect(flag).toBe('--set')
  expect(setting.startsWith('kind=')).toBe(true)
  expect(parse(setting.slice(5))).toBe(text)
})
