import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a PDF says, as pdftotext of poppler reads it, in one line. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-text-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return (await run('pdftotext', ['-layout', file, '-'])).stdout.replace(/\s+/g, ' ')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
