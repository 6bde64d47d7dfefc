import { measureFocus } from './focus-times.ts'

const pause = 1500
const longestWait = 60_000

type Saved = { savedAt: string; versions?: { text: string; href: string } }

const isSaved = (body: unknown): body is Saved =>
  typeof body === 'object' && body !== null && typeof (body as Saved).savedAt === 'string'

/** Answers of a form without its files, as the plain post would send them. */
function answersOf(form: HTMLFormElement): URLSearchParams {
  const answers = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') answers.append(name, value)
  return answers
}

/** A token of the session that runs now: somebody has signed in again on another page. */
async function freshToken(form: HTMLFormElement): Promise<boolean> {
  const page = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text()
  const fresh = new DOMParser()
    .parseFromString(page, 'text/html')
    .querySelector<HTMLInputElement>('form[data-autosave] input[name="_csrf"]')
  const own = form.querySelector<HTMLInputElement>('input[name="_csrf"]')
  if (!fresh || !own || fresh.value === own.value) return false
  own.value = fresh.value
  return true
}

/** The line beside the button that says how things stand, with a way to go on. */
function savedLine(form: HTMLFormElement) {
  const line = form.querySelector<HTMLElement>('[data-saved]')
  const [words, mark] = [
    line?.querySelector('[data-saved-line]'),
    line?.querySelector<HTMLElement>('[data-saved-mark]'),
  ]
  const more = line?.querySelector<HTMLAnchorElement>('[data-saved-more]')
  return {
    text: (name: 'savedText' | 'failedText' | 'closedText') => line?.dataset[name] ?? '',
    say(text: string, { saved = false, href = '' } = {}) {
      if (words) words.textContent = text
      if (mark) mark.hidden = !saved
      if (more) more.hidden = !href
      if (more && href) more.href = href
    },
  }
}

/**
 * Saves a form a moment after the last key, one save after the other. What could not be saved stays on the page and is tried
 * again with growing waits, and at once when the network is back; leaving meanwhile asks first.
 */
export function startAutosave(form: HTMLFormElement): void {
  const line = savedLine(form)
  const focus = measureFocus(form)
  const times = document.createElement('input')
  times.type = 'hidden'
  times.name = '_focus'
  form.append(times)
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving = false
  let unsaved = false
  let closed = false
  let failures = 0

  const after = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(save, wait, false)
  }
  const again = () => {
    unsaved = true
    failures += 1
    line.say(line.text('failedText'))
    after(Math.min(longestWait, 2 ** failures * 1000))
  }

  const refused = async (answer: Response) => {
    const body = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string }
    if (body.code === 'form-expired' && (await freshToken(form))) return after(0)
    if (answer.status === 401) return line.say(body.detail ?? '', { href: location.pathname })
    if (answer.status === 404 || answer.status === 409) {
      closed = true
      unsaved = false
      return line.say(line.text('closedText'))
    }
    again()
  }

  const save = async (keepalive: boolean) => {
    clearTimeout(timer)
    if (closed || (saving && !keepalive)) return
    saving = true
    unsaved = false
    times.value = focus.read()
    const body = answersOf(form)
    focus.clear()
    try {
      const answer = await fetch(form.dataset.autosave ?? '', {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        keepalive,
      })
      if (!answer.ok) {
        unsaved = true
        await refused(answer)
        return
      }
      const said: unknown = await answer.json()
      if (!isSaved(said)) return again()
      failures = 0
      if (said.versions) line.say(said.versions.text, { href: said.versions.href })
      else line.say(line.text('savedText').replace('{time}', said.savedAt), { saved: true })
    } catch {
      again()
    } finally {
      saving = false
      if (unsaved && failures === 0 && !closed) after(pause)
    }
  }

  form.addEventListener('input', () => {
    unsaved = true
    after(pause)
  })
  addEventListener('online', () => unsaved && after(0))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && unsaved) save(true)
  })
  addEventListener('beforeunload', (event) => unsaved && failures > 0 && event.preventDefault())
  // The post of the page itself is newer than any save to come.
  form.addEventListener('submit', () => {
    times.value = focus.read()
    clearTimeout(timer)
    unsaved = false
  })
}
