export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Largest file that is taken, in bytes. A photographed page is 2–5 MB. */
export const largestFile = 10 * 1024 * 1024

const signatures: readonly { type: MediaType; bytes: readonly number[]; endings: readonly string[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], endings: ['pdf'] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff], endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  {
    type: 'image/png',
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    endings: ['png'],
  },
]

export type FileVerdict =
  | { kind: 'accepted'; type: MediaType }
  | { kind: 'refused'; because: 'empty' | 'too-large' | 'unknown-kind' | 'not-what-it-says' }

/** What a file is by its first bytes, and whether its name says the same. Whether it opens is tried afterwards. */
export function judgeFile({
  name,
  head,
  size,
}: {
  name: string
  head: Uint8Array
  size: number
}): FileVerdict {
  if (size === 0) return { kind: 'refused', because: 'empty' }
  if (size > largestFile) return { kind: 'refused', because: 'too-large' }
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (!found) return { kind: 'refused', because: 'unknown-kind' }
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return found.endings.includes(ending)
    ? { kind: 'accepted', type: found.type }
    : { kind: 'refused', because: 'not-what-it-says' }
}

/** A name fit to be shown and to be saved under: no path, no control characters, at most 120 characters. */
export const cleanFileName = (name: string): string => {
  const base = (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim()
  const [stem, ending] = [base.replace(/\.[^.]*$/, ''), /\.[^.]*$/.exec(base)?.[0] ?? '']
  return `${stem.slice(0, 120 - ending.length) || 'tep'}${ending}`
}
