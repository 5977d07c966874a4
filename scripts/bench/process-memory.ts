import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Whether this machine tells of its processes in /proc. */
export const hasProc = existsSync('/proc/self/status')

/** The resident memory of a process and all below it, in bytes; pages that two of them share count twice. 0 once it has ended. */
export function treeMemory(root: number): number {
  const children = Map.groupBy(processes(), ({ parent }) => parent)
  const sum = (id: number): number =>
    residentBytes(id) + (children.get(id) ?? []).reduce((all, child) => all + sum(child.id), 0)
  return sum(root)
}

function processes(): { readonly id: number; readonly parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), parent: Number(statusOf(name).match(/^PPid:\s+(\d+)/m)?.[1] ?? 0) }))
}

function residentBytes(id: number): number {
  return 1024 * Number(statusOf(String(id)).match(/^VmRSS:\s+(\d+) kB/m)?.[1] ?? 0)
}

function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8')
  } catch {
    return ''
  }
}
