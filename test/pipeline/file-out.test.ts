import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { type FileOut, refuseFile, writeFile } from '../../src/pipeline/file-out.ts'
import { CARRIERS } from '../../src/pipeline/stamps/carriers.ts'
import { type Stamp, sealed } from '../../src/pipeline/stamps/stamp.ts'
import { digestOf } from '../../src/pipeline/store.ts'
import { folderWith } from './samples.ts'

const out = (folder: string, name: string, more: Partial<FileOut> = {}): FileOut => ({
  path: join(folder, name),
  id: 'curve',
  made: { format: 'json' },
  ...more,
})

/** A file of a figure, stamped. */
function stamped(figure: string): Buffer {
  const body = Buffer.from('{"a":1}')
  const stamp: Stamp = {
    format: 1,
    figure,
    number: '',
    title: 't',
    book: 'B 1',
    creator: 'c',
    license: 'l',
    url: 'u',
    pin: 'a-b-c',
    edition: 'ed',
    commit: null,
    experiment: 'run',
    params: {},
    set: {},
    code: { experiment: 'a', figure: 'b', press: 'c' },
    versions: {},
    made: { format: 'json' },
    content: digestOf(body),
  }
  return CARRIERS.get('json')!.stamped(body, sealed(stamp))
}

test('a file that nobody else wrote may be written, and the same file of the same figure again', () => {
  const folder = folderWith({})
  expect(() => refuseFile(out(folder, 'new.json'))).not.toThrow()
  writeFile(out(folder, 'new.json'), stamped('curve'))
  expect(() => refuseFile(out(folder, 'new.json'))).not.toThrow()
  expect(() => refuseFile(out(folder, 'new.json', { id: 'other' }))).toThrow(/is another file of a figure: curve/)
})

test('no file of somebody else is replaced, whatever it is', () => {
  const folder = folderWith({
    'a.json': 'null',
    'b.json': '// tsconfig\n{}',
    'c.json': '{"provenance":"18th century, oil"}',
    'd.svg': '<svg>provenance</svg>',
  })
  writeFileSync(join(folder, 'e.png'), createCanvas(2, 2).toBuffer('image/png'))
  for (const name of ['a.json', 'b.json', 'c.json', 'd.svg', 'e.png']) {
    const format = name.slice(2) as 'json' | 'svg' | 'png'
    expect(() => refuseFile(out(folder, name, { made: { format } })), name).toThrow(
      /is there, and is no file that this/,
    )
  }
  const altered = Buffer.from(stamped('curve').toString('utf8').replace('"a":1', '"a":2'))
  writeFileSync(join(folder, 'f.json'), altered)
  expect(() => refuseFile(out(folder, 'f.json'))).toThrow(/is there, and is no file that this/)
})

test('nothing is written into an edition, into no folder, or by a name of another format', () => {
  const folder = folderWith({ 'manifest.json': '{"$schema":"manifest.schema.json","format":2}' })
  mkdirSync(join(folder, 'figures'))
  expect(() => refuseFile(out(join(folder, 'figures'), 'x.json'))).toThrow(/is in the folder of an edition/)
  const other = folderWith({})
  expect(() => refuseFile(out(join(other, 'none'), 'x.json'))).toThrow(/in a folder that is not there/)
  expect(() => refuseFile(out(other, 'x.pdf'))).toThrow(/is no name for a file of the format json\n.*--out curve\.json/)
  mkdirSync(join(other, 'y.json'))
  expect(() => refuseFile(out(other, 'y.json'))).toThrow(/is no plain file/)
})

test('what the disk does not take is told, and no stack', () => {
  const folder = folderWith({})
  const long = `${'x'.repeat(300)}.json`
  expect(() => writeFile(out(folder, long), Buffer.from('x'))).toThrow(/cannot be written: ENAMETOOLONG/)
  writeFile(out(folder, 'a.json'), Buffer.from('x'))
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('x')
})
