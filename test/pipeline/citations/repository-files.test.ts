import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../../src/pipeline/book.ts'
import { REWRITE, repositoryFiles } from '../../../src/pipeline/citations/repository-files.ts'

const root = join(import.meta.dirname, '..', '..', '..')

test.each(repositoryFiles(readBook(join(root, 'content', 'book.yaml'))))(
  'the committed %s says what book.yaml says',
  (name, text) => {
    expect(readFileSync(join(root, name), 'utf8'), `${name} is not what content/book.yaml gives: ${REWRITE}`).toBe(text)
  },
)
