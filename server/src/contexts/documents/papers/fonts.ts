import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const read = (style: string) => readFileSync(require.resolve(`@mot-cua/ui/fonts/ttf/tinos-${style}.ttf`))

/** Tinos, the serif of official papers, as TrueType cut down to Latin and Vietnamese; read once per process. */
export const tinos = {
  normal: read('regular'),
  bold: read('bold'),
  italics: read('italic'),
  bolditalics: read('bold-italic'),
}
