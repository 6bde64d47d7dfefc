// For its word in route schemas: `hide` keeps a page out of the API's description.

import { readFile } from 'node:fs/promises'
import type {} from '@fastify/swagger'
import { kernelErrors } from '../kernel/errors.ts'
import type { Http } from '../kernel/http.ts'

/** `/problems/<code>`: what a refusal means and what to do, from `<code>.md` in the folder. Refusals name these as their `type`. */
export function addProblemPages(http: Http, folderUrl: URL): void {
  const pages = new Map<string, string>()
  http.get<{ Params: { code: string } }>(
    '/problems/:code',
    { schema: { hide: true } },
    async (request, reply) => {
      const { code } = request.params
      const page = pages.get(code) ?? (await readPage(folderUrl, code))
      if (page === null) throw kernelErrors.notFound()
      pages.set(code, page)
      return reply.type('text/html; charset=utf-8').header('cache-control', 'public, max-age=3600').send(page)
    },
  )
}

/** Null for a code that has no page, or that is none: only letters and hyphens lead to a file. */
async function readPage(folder: URL, code: string): Promise<string | null> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(code)) return null
  const text = await readFile(new URL(`${code}.md`, folder), 'utf8').catch(() => null)
  return text === null ? null : toPage(code, text)
}

const toPage = (title: string, text: string): string =>
  '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n' +
  '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
  `<title>${escapeHtml(title)} – Một Cửa</title>\n</head>\n<body>\n<main>\n${toHtml(text)}\n</main>\n</body>\n</html>\n`

/** Headings, paragraphs, lists and `code`; everything else of the text is shown as it is written. */
export const toHtml = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((block) => toBlock(block.split('\n')))
    .join('\n')

function toBlock(lines: readonly string[]): string {
  const [, marks, heading] = /^(#{1,3}) (.+)$/.exec(lines[0] ?? '') ?? []
  if (marks && heading) return `<h${marks.length}>${toInline(heading)}</h${marks.length}>`
  if (lines.every((line) => line.startsWith('- ')))
    return `<ul>\n${lines.map((line) => `<li>${toInline(line.slice(2))}</li>`).join('\n')}\n</ul>`
  return `<p>${toInline(lines.join(' '))}</p>`
}

const toInline = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
