import { create } from 'qrcode'

/** The dark modules of a QR code as one SVG path, one unit a module, with the length of its side. */
export function makeQrCode(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let length = 0
      while (column + length < size && data[row * size + column + length]) length++
      if (length > 0) path += `M${column} ${row}h${length}v1h-${length}z`
      column += length
    }
  return { size, path }
}
