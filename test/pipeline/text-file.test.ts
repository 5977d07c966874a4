import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BookError, type Problem } from '../../src/pipeline/problems.ts'
import { readText } from '../../src/pipeline/text-file.ts'
import { folderWith } from './samples.ts'

function problemOf(bytes: Uint8Array | string): Problem | undefined {
  const file = join(folderWith({}), 'a.yaml')
  writeFileSync(file, bytes)
  return problemAt(file)
}

function problemAt(file: string): Problem | undefined {
  try {
    readText(file)
    return undefined
  } catch (error) {
    if (error instanceof BookError) return error.problems[0]
    throw error
  }
}

test('UTF-8 is read with and without a byte order mark', () => {
  const folder = folderWith({ plain: 'n³\t≤ 2\r\n', marked: '\ufeffn³' })
  expect(readText(join(folder, 'plain'))).toBe('n³\t≤ 2\r\n')
  expect(readText(join(folder, 'marked'))).toBe('n³')
})

test('another encoding and control characters are told with their line', () => {
  expect(problemOf(Buffer.from('\ufeffseed: 1', 'utf16le'))).toMatchObject({
    line: 1,
    what: expect.stringMatching('UTF-16'),
  })
  expect(problemOf(Buffer.from('\ufeffseed: 1', 'utf16le').swap16())?.what).toMatch('UTF-16')
  expect(problemOf(Buffer.from('a: é\nb: é\n', 'latin1'))).toMatchObject({
    line: 1,
    what: 'has bytes that are not UTF-8',
  })
  expect(problemOf(Buffer.concat([Buffer.from('a: é\nb: 2\n'), Buffer.of(0xc3, 0x28)]))).toMatchObject({ line: 3 })
  expect(problemOf('a: 1\nb: \u0000\n')).toMatchObject({ line: 2, what: 'has the control character U+0000' })
  expect(problemOf('a: \u001b[2J')).toMatchObject({ line: 1, what: 'has the control character U+001B' })
})

test('what is no readable file is told why', () => {
  const folder = folderWith({ file: '' })
  symlinkSync('loop', join(folder, 'loop'))
  expect(problemAt(join(folder, 'loop'))?.what).toBe('is a link that leads back to itself')
  expect(problemAt(join(folder, 'file', 'a.yaml'))?.what).toBe('is not there: a part of its path is a file')
  expect(problemAt(join(folder, 'x'.repeat(300)))?.what).toBe('has a longer name than a file can have')
  expect(problemAt(`${folder}/a\u0000b`)?.what).toBe('cannot be read (ERR_INVALID_ARG_VALUE)')
  expect(problemAt('/dev/zero')?.what).toBe('is not a plain file')
  expect(problemOf(new Uint8Array(1_000_001).fill(32))?.what).toBe(
    'has 1000001 bytes, more than the 1000000 that are read',
  )
})
