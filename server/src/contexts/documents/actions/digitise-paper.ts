import type { Intake } from '../adapters/intake.ts'
import { joinPages } from '../adapters/join-pages.ts'
import { openFile } from '../adapters/open-file.ts'
import { documentErrors } from '../errors.ts'
import { judgeFile } from '../rules/file-kind.ts'
import { type Received, receiveFile } from './receive-file.ts'

/** At most so many pages become one file. */
export const mostPages = 20

/**
 * Makes one file of the pages that a clerk has scanned or photographed for a component and keeps it; each page is judged like
 * any file that is handed in. Returns what its row needs.
 */
export async function digitisePaper(
  intake: Intake,
  { component, pages }: { component: string; pages: readonly { name: string; bytes: Uint8Array }[] },
): Promise<Received> {
  const [only] = pages
  for (const page of pages) await judgePage(intake, page, component)
  if (only && pages.length === 1 && /\.pdf$/i.test(only.name))
    return receiveFile(intake, { component, ...only })
  const bytes = await joinPages(pages.map((page) => page.bytes))
  return receiveFile(intake, { component, name: `${component}.pdf`, bytes })
}

async function judgePage(
  { inspector }: Intake,
  { name, bytes }: { name: string; bytes: Uint8Array },
  component: string,
) {
  const verdict = judgeFile({ name, head: bytes.subarray(0, 16), size: bytes.length })
  if (verdict.kind === 'refused') throw documentErrors.fileRefused(verdict.because, component)
  if (!(await openFile(inspector, bytes, verdict.type)))
    throw documentErrors.fileRefused('cannot-be-opened', component)
}
