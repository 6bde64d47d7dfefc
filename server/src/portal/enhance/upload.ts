import { postForPage } from './answered-page.ts'
import { sendInPieces } from './send-in-pieces.ts'

const pictures = new Map<string, HTMLCanvasElement>()

/** A small picture of an image file, drawn here; nothing for other kinds or where it cannot be read. */
async function drawPicture(file: File): Promise<void> {
  if (!file.type.startsWith('image/') || typeof createImageBitmap !== 'function') return
  try {
    const image = await createImageBitmap(file, { resizeWidth: 120, resizeQuality: 'medium' })
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    pictures.set(file.name, canvas)
  } catch {
    // A picture this browser does not read is still sent.
  }
}

function showPictures(section: Element): void {
  for (const line of section.querySelectorAll('.file')) {
    const picture = pictures.get(line.querySelector('.file-name')?.textContent ?? '')
    if (picture) line.querySelector('.doc-thumb')?.replaceChildren(picture)
  }
}

/** The line of a file on its way, with its bar. */
function progressLine(area: HTMLElement, name: string) {
  const list = document.createElement('ul')
  list.className = 'files'
  const line = document.createElement('li')
  line.className = 'file'
  const thumb = document.createElement('span')
  thumb.className = 'doc-thumb'
  const words = document.createElement('span')
  const title = document.createElement('span')
  title.className = 'file-name'
  title.textContent = name
  const note = document.createElement('small')
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', name)
  words.append(title, note, bar)
  line.append(thumb, words)
  list.append(line)
  area.append(list)
  showPictures(list)
  const say = (words = '') => {
    note.textContent = words.replace('{percent}', String(Math.round(bar.value * 100)))
  }
  return {
    set(share: number) {
      bar.value = share
      say(area.dataset.sendingText)
    },
    waiting: () => say(area.dataset.waitingText),
    remove: () => list.remove(),
  }
}

function sayFailed(area: HTMLElement, why = area.dataset.failedText ?? ''): void {
  const line = document.createElement('p')
  line.className = 'field-error'
  line.setAttribute('role', 'alert')
  line.textContent = why
  area.append(line)
}

/** Puts a section of an answered page in the place of the old one; false when there is none. */
function renew(section: HTMLElement, page: Document | null): HTMLElement | null {
  const fresh = page?.getElementById(section.id) ?? null
  if (!fresh) return null
  section.replaceWith(fresh)
  showPictures(fresh)
  fresh.querySelector<HTMLInputElement>('input[type="file"]')?.focus()
  return fresh
}

/** Where the form takes files only whole: the page is posted as its button would. */
async function sendWhole(input: HTMLInputElement, area: HTMLElement, section: HTMLElement): Promise<void> {
  const { form, files } = input
  if (!form) return
  const progress = progressLine(area, [...(files ?? [])].map(({ name }) => name).join(', '))
  progress.set(0)
  const button = area.querySelector<HTMLButtonElement>('.upload-row button') ?? undefined
  const page = await postForPage({ form, button, withFiles: true, onProgress: progress.set })
  progress.remove()
  if (!renew(section, page)) sayFailed(area)
}

const thisPage = async (): Promise<Document | null> => {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
}

/** Each file by itself, in pieces that go on after a lost line; then the section is shown as it is now. */
async function sendPieces(files: readonly File[], area: HTMLElement, section: HTMLElement): Promise<void> {
  const { begin = '', upload = '' } = area.dataset
  const component = area.querySelector<HTMLInputElement>('input[name="component"]')?.value ?? ''
  const refused = await Promise.all(
    files.map(async (file) => {
      const line = progressLine(area, file.name)
      line.set(0)
      const tell = { progress: line.set, waiting: line.waiting }
      const why = await sendInPieces(file, component, { begin, upload }, tell).catch(() => undefined)
      line.remove()
      return why
    }),
  )
  const fresh = renew(section, await thisPage())
  const place = fresh?.querySelector<HTMLElement>('[data-upload]') ?? area
  for (const why of new Set(refused)) if (why !== null) sayFailed(place, why || undefined)
}

async function send(input: HTMLInputElement, area: HTMLElement, section: HTMLElement): Promise<void> {
  const files = [...(input.files ?? [])]
  if (files.length === 0) return
  area.querySelector(':scope > .field-error[role="alert"]')?.remove()
  await Promise.all(files.map(drawPicture))
  await (area.dataset.begin ? sendPieces(files, area, section) : sendWhole(input, area, section))
}

/** Sends a file as soon as it is chosen; the section of the answered page takes the place of the old one. */
export function startUploads(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
    const area = target.closest<HTMLElement>('[data-upload]')
    const section = target.closest<HTMLElement>('[id$=".section"]')
    if (area && section) void send(target, area, section)
  })
}
