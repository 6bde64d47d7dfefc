import { useSyncExternalStore } from 'react'

/** One value outside React that screens follow. */
export type Store<Value> = {
  get: () => Value
  set: (value: Value) => void
  follow: (listener: () => void) => () => void
}

export function createStore<Value>(initial: Value, changed: (value: Value) => void = () => {}): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = next
      changed(next)
      for (const listener of listeners) listener()
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, and again whenever it changes. */
export const useStore = <Value>(store: Store<Value>): Value => useSyncExternalStore(store.follow, store.get)
