/** Prints one line per stage of a build, with the seconds it took. */
export function stageLines(write: (line: string) => void): (name: string, detail: string) => void {
  let last = performance.now()
  return (name, detail) => {
    const now = performance.now()
    write(`${name.padEnd(12)}${((now - last) / 1000).toFixed(1).padStart(6)} s  ${detail}`)
    last = now
  }
}
