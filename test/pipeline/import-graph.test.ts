import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { graphDigest, importGraphs } from '../../src/pipeline/import-graph.ts'
import { folderWith } from './samples.ts'

const files = {
  'room/entry.ts': `import { near } from './near.ts'
import type { Shape } from './types.ts'
import { readFileSync } from 'node:fs'
import scoped from '@scope/pack/deep/file.js'
export { again } from '../other/again.ts'
export const all: Shape = { near, scoped, readFileSync }
`,
  'room/near.ts': "import { far } from '../other/far.ts'\nimport pack from 'pack'\nexport const near = [far, pack]\n",
  'room/types.ts': 'export interface Shape { readonly near: unknown }\n',
  'room/sibling.ts': 'export const sibling = 1\n',
  'other/far.ts': "import { near } from '../room/near.ts'\nexport const far = () => near\n",
  'other/again.ts': 'export const again = 2\n',
  'node_modules/pack/package.json': '{ "name": "pack", "version": "1.2.3" }',
  'node_modules/@scope/pack/package.json': '{ "name": "@scope/pack", "version": "4.5.6" }',
}

const graphIn = async (folder: string) => {
  const { files, packages } = (await importGraphs()).of(join(folder, 'room/entry.ts'))
  return { files: [...files.keys()].map((file) => relative(folder, file)).sort(), packages }
}

test('the graph has every file that is reached, once, also around a circle, and no type', async () => {
  expect((await graphIn(folderWith(files))).files).toEqual([
    'other/again.ts',
    'other/far.ts',
    'room/entry.ts',
    'room/near.ts',
  ])
})

test('a package is named with the version that the importing file gets, Node’s own modules not', async () => {
  const { packages } = await graphIn(folderWith(files))
  expect(packages).toEqual(['@scope/pack@4.5.6', 'pack@1.2.3'])
  const nested = { ...files, 'room/node_modules/pack/package.json': '{ "version": "9.9.9" }' }
  expect((await graphIn(folderWith(nested))).packages).toEqual(['@scope/pack@4.5.6', 'pack@9.9.9'])
})

test('a package that is not there has no version', async () => {
  const folder = folderWith({
    'room/entry.ts': "import nothing from 'no-such-package-at-all'\nexport default nothing\n",
  })
  expect((await graphIn(folder)).packages).toEqual(['no-such-package-at-all@none'])
})

/** The digest of the entry before and after a change of one file. */
async function digests(name: string, text: string): Promise<[string, string]> {
  const folder = folderWith(files)
  const entry = join(folder, 'room/entry.ts')
  const before = await graphDigest(entry)
  writeFileSync(join(folder, name), text)
  return [before, await graphDigest(entry)]
}

test('the digest changes with the module, with what it imports however indirectly, and with a package version', async () => {
  const changes: [string, string][] = [
    ['room/entry.ts', `${files['room/entry.ts']}\n`],
    ['room/near.ts', `${files['room/near.ts']}\n`],
    ['other/far.ts', files['other/far.ts'].replace('near\n', '[near]\n')],
    ['other/again.ts', 'export const again = 3\n'],
    ['node_modules/pack/package.json', '{ "name": "pack", "version": "1.2.4" }'],
  ]
  for (const [name, text] of changes) {
    const [before, after] = await digests(name, text)
    expect(after, name).not.toBe(before)
  }
})

test('the digest does not change with a sibling, with a module of types, or with a package file beside its version', async () => {
  const changes: [string, string][] = [
    ['room/sibling.ts', 'export const sibling = 2\n'],
    ['room/types.ts', 'export interface Shape { readonly near: number }\n'],
    ['room/added.ts', 'export const added = 1\n'],
    ['node_modules/pack/package.json', '{ "version": "1.2.3", "name": "pack" }'],
  ]
  for (const [name, text] of changes) {
    const [before, after] = await digests(name, text)
    expect(after, name).toBe(before)
  }
})

test('the digest is the same in another folder', async () => {
  const [one, other] = [folderWith(files), folderWith(files)]
  expect(await graphDigest(join(one, 'room/entry.ts'))).toBe(await graphDigest(join(other, 'room/entry.ts')))
})

test('text that moves from one module to another changes the digest', async () => {
  const parts = (a: string, b: string) => ({
    'room/entry.ts': "import './a.ts'\nimport './b.ts'\n",
    'room/a.ts': `${a}\n`,
    'room/b.ts': `${b}\n`,
  })
  const digestOf = (folder: string) => graphDigest(join(folder, 'room/entry.ts'))
  expect(await digestOf(folderWith(parts('x\ny', 'z')))).not.toBe(await digestOf(folderWith(parts('x', 'y\nz'))))
  expect(await digestOf(folderWith(parts('x', 'y')))).not.toBe(await digestOf(folderWith(parts('y', 'x'))))
})

test('an imported file that is not there is an error, not an empty file', async () => {
  const folder = folderWith(files)
  rmSync(join(folder, 'other/far.ts'))
  await expect(graphDigest(join(folder, 'room/entry.ts'))).rejects.toThrow(/far\.ts/)
})
