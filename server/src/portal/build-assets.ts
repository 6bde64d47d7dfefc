import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import type { AssetManifest } from './asset-manifest.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Fonts of the first screen; the others come when a page needs their weight. */
const preloaded = ['be-vietnam-pro-latin-400.woff2', 'be-vietnam-pro-vietnamese-400.woff2']

const sheets = {
  portal: ['tokens.css', 'portal.css'],
  paper: ['paper.css'],
}

/** Name of the built file that came from an entry or a copied source. */
function builtFrom({ outputs }: Metafile, source: string): string {
  for (const [file, { entryPoint, inputs }] of Object.entries(outputs))
    if (entryPoint === source || Object.keys(inputs).some((input) => basename(input) === source))
      return basename(file)
  throw new Error(`${source} was not built`)
}

async function buildStyles(outdir: string, name: keyof typeof sheets): Promise<Metafile> {
  const { metafile } = await build({
    stdin: {
      contents: sheets[name].map((file) => `@import '@mot-cua/ui/styles/${file}';`).join('\n'),
      resolveDir: here,
      loader: 'css',
    },
    outdir,
    entryNames: `${name}-[hash]`,
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file' },
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: 'error',
  })
  return metafile
}

/** Copies the mark under a name that carries its hash. */
async function copyIcon(outdir: string): Promise<string> {
  const content = await readFile(createRequire(import.meta.url).resolve('@mot-cua/ui/styles/mark.svg'))
  const name = `mark-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.svg`
  await writeFile(join(outdir, name), content)
  return name
}

/**
 * Builds scripts, styles and fonts of the portal into a folder, under names that carry a hash of the content,
 * and answers with their public addresses under `publicPath`.
 */
export async function buildAssets(outdir: string, publicPath = '/assets/'): Promise<AssetManifest> {
  await mkdir(outdir, { recursive: true })
  const script = await build({
    entryPoints: [`${here}enhance/main.ts`],
    outdir,
    entryNames: 'portal-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    metafile: true,
    logLevel: 'error',
  })
  const [portal, paper, icon] = await Promise.all([
    buildStyles(outdir, 'portal'),
    buildStyles(outdir, 'paper'),
    copyIcon(outdir),
  ])
  return {
    script: publicPath + builtFrom(script.metafile, 'main.ts'),
    portalCss: publicPath + builtFrom(portal, '<stdin>'),
    paperCss: publicPath + builtFrom(paper, '<stdin>'),
    icon: publicPath + icon,
    preloadFonts: preloaded.map((font) => publicPath + builtFrom(portal, font)),
  }
}
