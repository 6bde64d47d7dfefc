import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDesk } from '../../../desk/build.ts'
import type { AssetManifest } from '../portal/asset-manifest.ts'
import { buildAssets } from '../portal/build-assets.ts'
import { compressFiles } from './compress-files.ts'
import { root } from './config.ts'

/** Where the built files of portal and desk lie, and under which addresses pages name them. */
export type Assets = { manifest: AssetManifest; portalDir: string; deskDir: string }

const sources = ['ui', 'desk', 'form-engine/src', 'contract', 'server/src/portal', 'package-lock.json']

/** Builds what browsers load, unless its sources are the same as last time. */
export async function buildAll(folder: string): Promise<Assets> {
  const [portalDir, deskDir, record] = ['portal', 'desk', 'built.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const state = await fingerprint()
  const before = await readFile(record, 'utf8').then(
    (text) => JSON.parse(text) as { state: string; manifest: AssetManifest },
    () => null,
  )
  if (before?.state === state) return { manifest: before.manifest, portalDir, deskDir }
  await mkdir(folder, { recursive: true })
  const [manifest] = await Promise.all([buildAssets(portalDir), buildDesk(deskDir)])
  await Promise.all([compressFiles(portalDir), compressFiles(deskDir)])
  await writeFile(record, JSON.stringify({ state, manifest }))
  return { manifest, portalDir, deskDir }
}

/** Changes when any source file does; sizes and times suffice, since a clone or an edit changes them. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    const entries = (await stat(path)).isDirectory()
      ? (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      : []
    const files =
      entries.length > 0 ? entries.map((entry) => join(entry.parentPath, entry.name)).sort() : [path]
    for (const file of files) {
      if (file.includes('node_modules')) continue
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
