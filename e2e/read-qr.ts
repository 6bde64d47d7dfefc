import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import readCode from 'jsqr'

const run = promisify(execFile)

/** What the picture to scan on a page of a PDF says, as a phone would read it from paper; null when there is none. */
export async function readQr(pdf: Uint8Array, page = 1): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-qr-'))
  try {
    const [file, picture] = [join(folder, 'paper.pdf'), join(folder, 'page')]
    writeFileSync(file, pdf)
    await run('pdftoppm', ['-r', '150', '-f', String(page), '-l', String(page), '-singlefile', file, picture])
    const { width, height, rgba } = readPpm(readFileSync(`${picture}.ppm`))
    // The package names its function as CommonJS does.
    const read = (readCode as unknown as { default?: typeof readCode.default }).default ?? readCode.default
    return read(rgba, width, height)?.data ?? null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A picture of `P6`: three numbers as text, then red, green and blue of each point. */
function readPpm(bytes: Uint8Array): { width: number; height: number; rgba: Uint8ClampedArray } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
  if (!head) throw new Error('not a picture of P6')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let point = 0; point < width * height; point++) {
    const from = head[0].length + point * 3
    rgba.set([bytes[from]!, bytes[from + 1]!, bytes[from + 2]!, 255], point * 4)
  }
  return { width, height, rgba }
}
