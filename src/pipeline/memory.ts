import { keyOf } from './store.ts'

/** Makes something, or hands back what was made of the same before. */
export type Memory = <T>(dependsOn: unknown, make: () => Promise<T>) => Promise<T>

/** Makes everything afresh, as a build does. */
export const forgetful: Memory = (_, make) => make()

/** Remembers the last answers of this process, as a server does that makes an edition again after each change. */
export function lasting(most = 1000): Memory {
  const made = new Map<string, Promise<unknown>>()
  return <T>(dependsOn: unknown, make: () => Promise<T>) => {
    const key = keyOf(dependsOn)
    const answer = (made.get(key) as Promise<T> | undefined) ?? make()
    made.delete(key)
    made.set(key, answer)
    answer.catch(() => made.delete(key))
    if (made.size > most) made.delete(made.keys().next().value as string)
    return answer
  }
}
