import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const find = (style: string) => require.resolve(`@mot-cua/ui/fonts/ttf/tinos-${style}.ttf`)

/** Where Tinos lies, the serif of official papers, as TrueType cut down to Latin and Vietnamese. */
export const tinosFiles = {
  normal: find('regular'),
  bold: find('bold'),
  italics: find('italic'),
  bolditalics: find('bold-italic'),
}

/** The same faces as bytes, read once per process. */
export const tinos = {
  normal: readFileSync(tinosFiles.normal),
  bold: readFileSync(tinosFiles.bold),
}
