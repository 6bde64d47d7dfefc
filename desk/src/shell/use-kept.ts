import { useCallback, useState } from 'react'

const prefix = 'mot-cua.kept.'

/** State that outlives the dialog and a reload of the page, in this tab only; for what somebody has typed, never secrets. */
export function useKept<Value>(
  name: string,
  initial: Value,
): [Value, (value: Value) => void, forget: () => void] {
  const [value, setValue] = useState<Value>(() => read(name) ?? initial)
  const keep = useCallback(
    (next: Value) => {
      setValue(next)
      sessionStorage.setItem(prefix + name, JSON.stringify(next))
    },
    [name],
  )
  const forget = useCallback(() => sessionStorage.removeItem(prefix + name), [name])
  return [value, keep, forget]
}

/** Forgets everything typed, for the next person at this computer. */
export function forgetAllKept(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

function read<Value>(name: string): Value | undefined {
  try {
    const stored = sessionStorage.getItem(prefix + name)
    return stored === null ? undefined : (JSON.parse(stored) as Value)
  } catch {
    return undefined
  }
}
