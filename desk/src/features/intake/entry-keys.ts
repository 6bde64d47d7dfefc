import { type KeyboardEvent, useCallback } from 'react'

const stops = 'input, select, textarea, button:not(.tool), a[href]'

/** The controls of a form in their order, without what is hidden or may not be used. */
const controlsIn = (form: Element): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>(stops)].filter(
    (control) => !control.hasAttribute('disabled') && control.offsetParent !== null,
  )

export type EntryActs = { fault: () => void; papers: () => void; receive: () => void }

/**
 * The keys of the page on which a clerk enters a form: Enter goes to the next control and Shift+Enter back, as people enter
 * data; F2, F8 and F9 act wherever the focus is. Buttons and links keep their Enter.
 */
export function useEntryKeys({ fault, papers, receive }: EntryActs) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const acts: Record<string, () => void> = { F2: fault, F8: papers, F9: receive }
      const act = acts[event.key]
      if (act) {
        event.preventDefault()
        act()
        return
      }
      if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return
      if (!(event.target instanceof HTMLElement) || event.target.matches('button, a')) return
      event.preventDefault()
      const [page, from] = [event.currentTarget, event.target]
      // After what the box itself does with the key and what its answer opens, before the next letter is typed.
      queueMicrotask(() => {
        const controls = controlsIn(page)
        controls[controls.indexOf(from) + (event.shiftKey ? -1 : 1)]?.focus()
      })
    },
    [fault, papers, receive],
  )
}
