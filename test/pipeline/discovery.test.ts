import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modulesIn } from '../../src/pipeline/discovery.ts'
import { folderWith } from './samples.ts'

test('the modules of a folder are found by name, in alphabetical order; nothing else is, and nothing below', () => {
  const folder = folderWith({
    'b.ts': '',
    'a-c.ts': '',
    'a.ts': '',
    'note.md': '',
    'style/shared.ts': '',
    'c.ts/inner.ts': '',
    'old.ts.bak': '',
  })
  expect([...modulesIn(folder)]).toEqual(['a-c', 'a', 'b'].map((name) => [name, join(folder, `${name}.ts`)]))
})
