import { resolve } from 'node:path'
import { build } from 'vite'

/** Builds the desk into `outDir`, which is emptied first; rejects when the sources do not build. */
export async function buildDesk(outDir: string): Promise<void> {
  await build({
    configFile: resolve(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: resolve(outDir) },
  })
}
