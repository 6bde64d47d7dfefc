type Detector = { detect(picture: ImageBitmap): Promise<{ rawValue: string }[]> }
type Detectors = { BarcodeDetector?: new (options: { formats: string[] }) => Detector }

/** Whether this browser can find a code in a picture by itself; Chromium on Android and macOS can, others cannot. */
export const readsPictures = (): boolean => 'BarcodeDetector' in globalThis

/** What the code in a picture says; undefined when none is found. */
export async function readCodeOf(picture: Blob): Promise<string | undefined> {
  const { BarcodeDetector } = globalThis as Detectors
  if (!BarcodeDetector) return undefined
  try {
    const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(await createImageBitmap(picture))
    return found[0]?.rawValue
  } catch {
    return undefined
  }
}
