import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { kernelErrors } from './errors.ts'

export type PartFile = { field: string; name: string; bytes: Uint8Array }
/** The fields of a multipart message by name, in order, and its files; a control in which no file was chosen sends none. */
export type Parts = { fields: [name: string, value: unknown][]; files: PartFile[] }

/** Reads a multipart message whole. One that is cut off, or not what its head says, is refused. */
export async function readParts(request: FastifyRequest): Promise<Parts> {
  const parts: Parts = { fields: [], files: [] }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') parts.fields.push([part.fieldname, part.value])
      else {
        const bytes = await part.toBuffer()
        if (part.filename) parts.files.push({ field: part.fieldname, name: part.filename, bytes })
      }
    }
  } catch (error) {
    // Fastify's own refusals say what they are; the parser's do not, and it fails by nothing but the message.
    throw error instanceof Error && 'statusCode' in error ? error : kernelErrors.invalidRequest()
  }
  return parts
}
