import { appendFileSync, renameSync, statSync } from 'node:fs'

const kept = 3

/** Appends to `file`; at `limitBytes` it becomes `file.1` and older ones move up, at most three old files. */
export function openRotatingLog(file: string, limitBytes = 5_000_000): (text: string | Buffer) => void {
  return (text) => {
    // A log that cannot be written, on a full disk for example, must not stop the database.
    try {
      if (sizeOf(file) + text.length > limitBytes) rotate(file)
      appendFileSync(file, text, { mode: 0o600 })
    } catch {}
  }
}

function rotate(file: string): void {
  for (let number = kept; number > 0; number--) {
    const from = number === 1 ? file : `${file}.${number - 1}`
    if (sizeOf(from) > 0) renameSync(from, `${file}.${number}`)
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
