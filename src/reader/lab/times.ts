/** Runs whose times are remembered. */
const MOST = 100

const KEY = 'lab-times'

/** The milliseconds that runs took in this browser, by what was run; kept where storage is allowed. */
const times = new Map<string, number>(kept())

/** How long the same run took last time, in milliseconds. */
export function lastTime(run: string): number | undefined {
  return times.get(run)
}

/** Remembers how long a run took, in milliseconds. */
export function keepTime(run: string, milliseconds: number): void {
  times.delete(run)
  times.set(run, Math.round(milliseconds))
  if (times.size > MOST) times.delete(times.keys().next().value as string)
  try {
    localStorage.setItem(KEY, JSON.stringify([...times]))
  } catch {
    // Without storage they last as long as the page.
  }
}

function kept(): [string, number][] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter(isTime) : []
  } catch {
    return []
  }
}

function isTime(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Number.isFinite(entry[1])
}
