import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * What pdfsig of poppler, with the authority's root in an NSS store, says of the signatures in a PDF. It asks the authority
 * of the sandbox, which runs in this process, about revocation.
 */
export async function judgeWithPdfsig(pdf: Uint8Array, trustedRoot: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-pdfsig-'))
  try {
    const store = join(folder, 'nss')
    mkdirSync(store)
    writeFileSync(join(folder, 'root.pem'), trustedRoot)
    writeFileSync(join(folder, 'signed.pdf'), pdf)
    execFileSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password'])
    execFileSync('certutil', [
      '-A',
      '-d',
      `sql:${store}`,
      '-n',
      'root',
      '-t',
      'CT,C,C',
      '-i',
      join(folder, 'root.pem'),
    ])
    return (await run('pdfsig', ['-nssdir', `sql:${store}`, join(folder, 'signed.pdf')])).stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same file with one byte of its first page changed. */
export function changeOneByte(pdf: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(pdf)
  // Far from the header and before the first signature: in the content of the page.
  const place = 600
  changed[place] = changed[place]! ^ 1
  return changed
}
