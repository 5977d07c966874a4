import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BookError } from '../../../src/pipeline/problems.ts'
import { html } from '../../../src/site/diff/markup.ts'
import { REPORT_MARK } from '../../../src/site/diff/report.ts'
import { addressFrom, refuseReport, writeReport } from '../../../src/site/diff/report-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'diff-'))
const edition = join(folder, 'edition')
mkdirSync(join(edition, 'figures'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const refusal = (file: string) => {
  try {
    refuseReport(file, [edition])
    return undefined
  } catch (error) {
    return error instanceof BookError ? error.problems[0] : error
  }
}

test('what a template is given is escaped, unless it is markup itself', () => {
  const evil = '"><script>alert(1)</script>&'
  expect(html`<p title="${evil}">${html`<b>${evil}</b>`}${[1, html`<i>2</i>`]}${undefined}${false}</p>`.html).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"><b>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</b>1<i>2</i></p>',
  )
})

test('a file that no diff wrote is refused and stays; one that a diff wrote is replaced', () => {
  const [own, foreign] = [join(folder, 'own.html'), join(folder, 'foreign.html')]
  writeFileSync(foreign, '<!doctype html><p>mine</p>')
  expect(refusal(foreign)).toMatchObject({ where: `--out ${foreign}`, what: 'is there, and no diff wrote it' })
  expect(refusal(own)).toBeUndefined()
  writeReport(own, `<!doctype html>${REPORT_MARK}first`)
  expect(refusal(own)).toBeUndefined()
  writeReport(own, `<!doctype html>${REPORT_MARK}second`)
  expect(readFileSync(own, 'utf8')).toContain('second')
})

test('a folder, and a file in a folder that is not there, are refused', () => {
  mkdirSync(join(folder, 'sub'))
  expect(refusal(join(folder, 'sub'))).toMatchObject({ what: 'is a folder' })
  expect(refusal(join(folder, 'none', 'a.html'))).toMatchObject({ what: 'is in a folder that is not there' })
})

test('a file in an edition, and what is no plain file, are refused', () => {
  const inEdition = { what: 'is in the folder of an edition, which it would damage' }
  expect(refusal(join(edition, 'diff.html'))).toMatchObject(inEdition)
  expect(refusal(join(edition, 'figures', 'diff.html'))).toMatchObject(inEdition)
  expect(refusal(`${edition}.html`)).toBeUndefined()
  expect(refusal('/dev/null')).toMatchObject({ what: 'is no plain file' })
})

test('editions are linked by relative addresses that are safe in a link', () => {
  expect(addressFrom('/x/y/diff.html', '/x/one two#3')).toBe('../one%20two%233/')
  expect(addressFrom('/x/y/diff.html', '/x/y')).toBe('./')
})
