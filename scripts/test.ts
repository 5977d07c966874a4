import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { ensureChromium } from './chromium.ts'
import { ensurePrograms } from './system-programs.ts'

const REPORT = '.isometry/test-report.json'
const SUMMARY = '.isometry/test-summary.txt'

const command = new Command('npm test --')
  .description(
    'Runs every test, those in a real browser too; installs Chromium and the programs that files are held against where they are missing. Further arguments go to Vitest.',
  )
  .argument('[vitest...]', 'file filters and Vitest options')
  .option('--summary', 'print the last line of the last run again and end')
  .allowUnknownOption()
  .parse()

if (command.opts<{ summary?: boolean }>().summary) {
  if (existsSync(SUMMARY)) process.stdout.write(`${readFileSync(SUMMARY, 'utf8').trim()}\n`)
  else {
    process.stderr.write('no run has ended yet; npm test runs every test\n')
    process.exitCode = 1
  }
} else {
  mkdirSync('.isometry', { recursive: true })
  for (const file of [REPORT, SUMMARY]) rmSync(file, { force: true })
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const chromium = ensureChromium(say)
  ensurePrograms(say)
  const options = [
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ]
  const { status } = spawnSync('vitest', ['run', ...options, ...command.args], {
    stdio: 'inherit',
    // Programs of the project that tests start are compiled once.
    env: { NODE_COMPILE_CACHE: resolve('.isometry', 'compiled'), ...process.env, CHROMIUM: chromium },
  })
  if (existsSync(REPORT)) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<
      'numPassedTests' | 'numFailedTests',
      number
    >
    writeFileSync(SUMMARY, `${numPassedTests} passed, ${numFailedTests} failed\n`)
    process.stdout.write(readFileSync(SUMMARY, 'utf8'))
  }
  process.exitCode = status ?? 1
}
