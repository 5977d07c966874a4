/** Preloaded into a build: writes fail as on a full disk once as many bytes are written as ROOM says. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let room = Number(process.env['ROOM'])

function spend(content: unknown): void {
  room -= Buffer.byteLength(content as string | Uint8Array)
  if (room < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}

const { writeFileSync } = fs
const { writeFile } = fs.promises
fs.writeFileSync = (file, content, options) => {
  spend(content)
  writeFileSync(file, content, options)
}
fs.promises.writeFile = async (file, content, options) => {
  spend(content)
  await writeFile(file, content, options)
}
syncBuiltinESMExports()
