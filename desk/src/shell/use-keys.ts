import { useEffect } from 'react'
import { preferences } from './preferences.ts'
import { useStore } from './store.ts'

const types = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

/**
 * Runs what belongs to a single key, lower case, unless somebody types, a dialog is open, a modifier is held, or the
 * person has switched single keys off.
 */
export function useKeys(bindings: Record<string, (() => void) | undefined>): void {
  const { keys } = useStore(preferences)
  useEffect(() => {
    if (!keys) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.matches(types)) return
      if (document.querySelector('.overlay')) return
      const act = bindings[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, bindings])
}
