import { Worker } from 'node:worker_threads'
import type { Inspection } from '../signing/inspect-pdf.ts'

/** Opens PDFs of strangers beside the server, never longer than allowed. */
export type PdfInspector = {
  /** What is in the PDF; null when it cannot be opened, or not in time. */
  inspect(pdf: Uint8Array): Promise<Inspection | null>
}

const usualPatience = 10_000
const atOnce = 2
const mostIdle = 30_000
/** For parsed objects; what a hostile file unpacks beyond it ends its worker. */
const mostMegabytes = 768

const program = new URL('../signing/inspect-worker.ts', import.meta.url)

/**
 * Reads PDFs in threads of their own. One that takes longer than `patience` milliseconds, or more memory than a decent file
 * needs, has its thread ended; the next one gets a new thread.
 */
export function createPdfInspector(trustedPem: string, patience = usualPatience): PdfInspector {
  const idle: Worker[] = []
  const waiting: (() => void)[] = []
  let running = 0

  /** A thread that nobody needs for a while is ended. */
  const rest = (worker: Worker) => {
    idle.push(worker)
    setTimeout(() => {
      const place = idle.indexOf(worker)
      if (place >= 0) void idle.splice(place, 1)[0]?.terminate()
    }, mostIdle).unref()
  }

  const inspectWith = (worker: Worker, pdf: Uint8Array): Promise<Inspection | null> =>
    new Promise((resolve) => {
      const answered = (result: Inspection | null) => end(result, true)
      const failed = () => end(null, false)
      const timer = setTimeout(failed, patience)
      const end = (result: Inspection | null, keep: boolean) => {
        clearTimeout(timer)
        worker.off('message', answered).off('exit', failed).off('error', failed)
        if (keep) rest(worker)
        else void worker.terminate()
        resolve(result)
      }
      worker.on('message', answered).on('exit', failed).on('error', failed)
      worker.postMessage({ pdf, trustedPem })
    })

  return {
    async inspect(pdf) {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
      running++
      try {
        return await inspectWith(idle.pop() ?? startWorker(), pdf)
      } finally {
        running--
        waiting.shift()?.()
      }
    },
  }
}

function startWorker(): Worker {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } })
  // One that runs out of memory after it was given up is nobody's error.
  worker.on('error', () => undefined)
  // The server may end while a thread is idle.
  worker.unref()
  return worker
}
