import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env['USAGE_REPORT']

if (isMainThread && file !== undefined)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(file, JSON.stringify({ memory: 1024 * maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }))
  })
