import { Worker } from 'node:worker_threads'
import { kernelErrors } from '../errors.ts'

/** A line of a sheet under its header; every cell as trimmed text, dates as `YYYY-MM-DD`, an empty cell as ''. */
export type SheetRow = { number: number; cells: Readonly<Record<string, string>> }
export type Sheet = { name: string; headers: readonly string[]; rows: readonly SheetRow[] }

/** What a file may be at most: bytes as sent, bytes unpacked, rows and columns of one sheet, milliseconds of reading. */
export const workbookLimits = {
  bytes: 5_000_000,
  unpacked: 60_000_000,
  rows: 20_000,
  columns: 60,
  patience: 20_000,
}
export type WorkbookLimits = typeof workbookLimits

/** Media type of an Excel workbook, `.xlsx`. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Answer = { sheets: Sheet[] } | { refused: 'too-large' | 'unreadable' }

/**
 * Reads the sheets of an `.xlsx` file; the first row of a sheet that is not empty is its header. Throws
 * `workbook-too-large` and `workbook-unreadable`. The file is a stranger's: it is read in a thread of its own, which ends
 * when it takes too long or too much memory.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
): Promise<Sheet[]> {
  if (bytes.byteLength > limits.bytes) throw kernelErrors.workbookTooLarge()
  const answer = await readApart(bytes, limits)
  if ('sheets' in answer) return answer.sheets
  throw answer.refused === 'too-large' ? kernelErrors.workbookTooLarge() : kernelErrors.workbookUnreadable()
}

function readApart(bytes: Uint8Array, limits: WorkbookLimits): Promise<Answer> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: { bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
    env: {},
  })
  return new Promise<Answer>((resolve) => {
    const timer = setTimeout(() => resolve({ refused: 'too-large' }), limits.patience)
    worker.once('message', (answer: Answer) => resolve(answer))
    // Out of memory ends the thread with an error; whatever else ends it before its answer is the file's fault too.
    worker.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'unreadable' }),
    )
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve({ refused: 'unreadable' })
    })
  }).finally(() => worker.terminate())
}
