import { postForPage } from './answered-page.ts'

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
  return {
    set(share: number) {
      bar.value = share
      note.textContent = (area.dataset.sendingText ?? '').replace(
        '{percent}',
        String(Math.round(share * 100)),
      )
    },
    remove: () => list.remove(),
  }
}

function sayFailed(area: HTMLElement): void {
  const line = document.createElement('p')
  line.className = 'field-error'
  line.setAttribute('role', 'alert')
  line.textContent = area.dataset.failedText ?? ''
  area.append(line)
}

async function send(input: HTMLInputElement, area: HTMLElement, section: HTMLElement): Promise<void> {
  const { form, files } = input
  const [first] = files ?? []
  if (!form || !files || !first) return
  area.querySelector(':scope > .field-error[role="alert"]')?.remove()
  await Promise.all([...files].map(drawPicture))
  const progress = progressLine(area, [...files].map(({ name }) => name).join(', '))
  progress.set(0)
  const button = area.querySelector<HTMLButtonElement>('.upload-row button') ?? undefined
  const page = await postForPage({ form, button, withFiles: true, onProgress: progress.set })
  progress.remove()
  const fresh = page?.getElementById(section.id)
  if (!fresh) return sayFailed(area)
  section.replaceWith(fresh)
  showPictures(fresh)
  fresh.querySelector<HTMLInputElement>('input[type="file"]')?.focus()
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
