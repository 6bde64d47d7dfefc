import type { FastifyRequest } from 'fastify'
import { largestFile } from '../contexts/documents/index.ts'
import { kernelErrors } from '../kernel/errors.ts'
import { type PartFile, readParts } from '../kernel/read-parts.ts'

export type PostedFile = PartFile

/** A form as a browser posts it: texts by name, in order, and files. */
export type PostedForm = { values: ReadonlyMap<string, readonly string[]>; files: readonly PostedFile[] }

export const noForm: PostedForm = { values: new Map(), files: [] }

/** Files of one form, and its texts (a full table has hundreds); a file one byte too large is cut there and refused by its size. */
export const formLimits = { fileSize: largestFile + 1, files: 5, fields: 3000, fieldSize: 20_000 }

/** Reads the form of a request, with or without files. */
export async function readForm(request: FastifyRequest): Promise<PostedForm> {
  const values = new Map<string, string[]>()
  const add = (name: string, value: unknown) => {
    if (typeof value !== 'string') return
    if (value.includes('\0') || !value.isWellFormed()) throw kernelErrors.invalidRequest()
    values.set(name, [...(values.get(name) ?? []), value])
  }
  if (!request.isMultipart()) {
    const body = typeof request.body === 'object' && request.body !== null ? request.body : {}
    for (const [name, value] of Object.entries(body)) for (const one of [value].flat()) add(name, one)
    return { values, files: [] }
  }
  const { fields, files } = await readParts(request)
  for (const [name, value] of fields) add(name, value)
  return { values, files }
}

/** The last value of a name, as the last of several controls wins; empty when it was not posted. */
export const textIn = (form: PostedForm, name: string): string => form.values.get(name)?.at(-1)?.trim() ?? ''

/** Whether a question stood on the page that was posted; of a page that does not say, all did. */
export function wasAsked(form: PostedForm, field: string): boolean {
  const asked = textIn(form, '_asked')
  return asked === '' || asked.split(' ').includes(field)
}
