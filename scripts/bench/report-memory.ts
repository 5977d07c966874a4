import { writeFileSync } from 'node:fs'

const file = process.env['MEMORY_REPORT']

process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(1024 * process.resourceUsage().maxRSS))
})
