const pause = 1500

/** Answers of a form without its files, as the plain post would send them. */
function answersOf(form: HTMLFormElement): URLSearchParams {
  const answers = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') answers.append(name, value)
  return answers
}

type Saved = { savedAt: string }

const isSaved = (body: unknown): body is Saved =>
  typeof body === 'object' && body !== null && typeof (body as Saved).savedAt === 'string'

/** Saves a form a moment after the last key, and says so in its own line; what could not be saved is tried again. */
export function startAutosave(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('[data-saved]')
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  let unsaved = false

  const say = (text: string, saved: boolean) => {
    const words = line?.querySelector('[data-saved-line]')
    const mark = line?.querySelector<HTMLElement>('[data-saved-mark]')
    if (words) words.textContent = text
    if (mark) mark.hidden = !saved
  }

  const save = async (keepalive: boolean) => {
    clearTimeout(timer)
    running?.abort()
    const attempt = new AbortController()
    running = attempt
    unsaved = false
    try {
      const answer = await fetch(form.dataset.autosave ?? '', {
        method: 'POST',
        body: answersOf(form),
        headers: { accept: 'application/json' },
        keepalive,
        signal: attempt.signal,
      })
      const body: unknown = answer.ok ? await answer.json() : undefined
      if (!isSaved(body)) throw new Error('not saved')
      say((line?.dataset.savedText ?? '').replace('{time}', body.savedAt), true)
    } catch {
      if (attempt.signal.aborted) return
      unsaved = true
      say(line?.dataset.failedText ?? '', false)
    }
  }

  const soon = () => {
    unsaved = true
    clearTimeout(timer)
    timer = setTimeout(save, pause, false)
  }

  form.addEventListener('input', soon)
  addEventListener('online', () => unsaved && soon())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && unsaved) save(true)
  })
  // The post of the page itself is newer than any save on its way.
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    running?.abort()
    unsaved = false
  })
}
