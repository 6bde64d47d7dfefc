/** What a question may have the focus for at most: longer, and somebody has gone for a tea. */
const longest = 15 * 60_000

/** The field a control belongs to: `child-born.day` and the text of its correction count for `child-born`. */
const fieldOf = (name: string): string => name.split('.')[0] ?? ''

/**
 * Measures how long each question of a form has the focus, in ms. `read` gives what came together since the last `clear`, as it
 * is posted: field ids and numbers, nothing that was typed.
 */
export function measureFocus(form: HTMLFormElement) {
  let times: Record<string, number> = {}
  let at = { field: '', since: performance.now() }

  const turnTo = (field: string) => {
    const now = performance.now()
    const spent = Math.min(longest, Math.round(now - at.since))
    if (at.field && spent > 0) times[at.field] = (times[at.field] ?? 0) + spent
    at = { field, since: now }
  }
  const nameOf = (target: EventTarget | null) =>
    target instanceof HTMLElement ? fieldOf(target.getAttribute('name') ?? '') : ''

  form.addEventListener('focusin', ({ target }) => turnTo(nameOf(target)))
  form.addEventListener('focusout', () => turnTo(''))
  document.addEventListener('visibilitychange', () => turnTo(''))
  return {
    read: (): string => {
      turnTo(at.field)
      return JSON.stringify(times)
    },
    clear: () => {
      times = {}
    },
  }
}
