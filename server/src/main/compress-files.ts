import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]
const texts = ['.js', '.css', '.html', '.svg', '.json']
/** Below it the headers of an answer weigh as much. */
const least = 1024
// The last two steps cost ten times the work for a twentieth of the size.
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }

/** Puts a brotli and a gzip twin beside every text of a folder, once instead of at every request. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && texts.includes(extname(entry.name)))
  for (const file of files) {
    const path = join(file.parentPath, file.name)
    const bytes = await readFile(path)
    if (bytes.length < least) continue
    const [brotli, gzipped] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 9 })])
    await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)])
  }
}
