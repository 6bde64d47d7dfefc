import { parentPort } from 'node:worker_threads'
import { inspectPdf } from './inspect-pdf.ts'

parentPort?.on('message', async ({ pdf, trustedPem }: { pdf: Uint8Array; trustedPem: string }) => {
  parentPort?.postMessage(await inspectPdf(pdf, trustedPem))
})
