import { flushSync } from 'react-dom'

/** Makes a change, draws it and moves the focus to what it brought, all within the event: the next key falls there. */
export function drawThenFocus(change: () => void, find: () => HTMLElement | null | undefined): void {
  flushSync(change)
  find()?.focus()
}
