import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, nullable } from '../../../kernel/shapes.ts'
import { isPlainDate } from '../../../kernel/values/vietnam-time.ts'
import { sealControlSheet, sealRegister } from '../actions/seal-sheets.ts'
import { writeNote } from '../actions/write-note.ts'
import type { FileRoom, ResultPress } from '../ports.ts'
import { printControlSheet } from '../queries/control-sheet.ts'
import { dossierArchive } from '../queries/dossier-archive.ts'
import { papersForStaff, printPaper } from '../queries/issued-papers.ts'
import { printRegister } from '../queries/register.ts'
import { moveRoute } from './move-route.ts'
import { Id, Instant, Text } from './schemas.ts'

type Options = { app: App; press: ResultPress & FileRoom }

const IssuedPaper = Type.Object(
  {
    id: Type.String(),
    form: Type.Integer({ description: 'Of Circular 03/2025/TT-VPCP: 1 receipt to 5 notice of stopping' }),
    title: Text,
    number: Type.String({ description: '12/HDHS' }),
    issuedAt: Instant,
    sealedAt: nullable(Instant),
    unsealedBecause: nullable(Type.String({ description: 'Code of what hinders the seal of the unit' })),
  },
  { $id: 'IssuedPaper' },
)

const Pin = Type.String({ minLength: 4, maxLength: 32 })
const Period = Type.Object({
  unit: Type.Optional(Type.String({ maxLength: 60, description: 'The reader’s own when left out' })),
  from: date,
  to: date,
})

const pdfOf = (reply: FastifyReply, name: string, pdf: Uint8Array) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(pdf))

/** Only days that exist: the format is looked at by the schema, the calendar here. */
function periodOf<P extends { from: string; to: string }>(period: P): P {
  if (!isPlainDate(period.from) || !isPlainDate(period.to)) throw kernelErrors.invalidRequest()
  return period
}

/** The standard papers of Circular 03/2025/TT-VPCP at the desk: what was issued, the control sheet, the register. */
export const paperRoutes: FastifyPluginAsyncTypebox<Options> = async (http, { app, press }) => {
  http.addSchema(IssuedPaper)

  moveRoute(http)(
    'notes',
    {
      operationId: 'writeNote',
      summary: 'Note something for the others who handle the dossier; the applicant never sees it',
      body: Type.Object({ text: Type.String({ maxLength: 4000 }) }),
    },
    (actor, id, body) => writeNote(app, actor, id, body.text),
  )

  http.get(
    '/api/v1/desk/dossiers/:id/archive.zip',
    {
      schema: {
        operationId: 'downloadDossierArchive',
        summary: 'The whole dossier for the file room, as a ZIP archive',
        params: Id,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const onFailure = (err: unknown) => request.log.error({ err, dossier: id }, 'not in the archive')
      const { code, zip } = await dossierArchive(app, press, staffOf(request), { id, onFailure })
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${code}.zip"`)
        .send(zip)
    },
  )

  http.get(
    '/api/v1/desk/dossiers/:id/papers',
    {
      schema: {
        operationId: 'listPapers',
        params: Id,
        response: {
          200: Type.Object({
            items: Type.Array(Type.Ref('IssuedPaper')),
          }),
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request) => {
      const lines = await papersForStaff(app, staffOf(request), request.params.id)
      return {
        items: lines.map((line) => ({
          ...line,
          issuedAt: line.issuedAt.toISOString(),
          sealedAt: line.sealedAt?.toISOString() ?? null,
        })),
      }
    },
  )

  http.get(
    '/api/v1/desk/dossiers/:id/papers/:paper',
    {
      schema: {
        operationId: 'printPaper',
        params: Type.Object({ id: Type.String({ format: 'uuid' }), paper: Type.String({ format: 'uuid' }) }),
        querystring: Type.Object({ sheet: choice('A4', 'A5') }),
      },
    },
    async (request, reply) => {
      const { id: dossier, paper } = request.params
      const asked = { dossier, paper, sheet: request.query.sheet }
      const { name, pdf } = await printPaper(app, press, staffOf(request), asked)
      return pdfOf(reply, name, pdf)
    },
  )

  http.get(
    '/api/v1/desk/dossiers/:id/control-sheet.pdf',
    { schema: { operationId: 'printControlSheet', params: Id } },
    async (request, reply) => {
      const { code, pdf } = await printControlSheet(app, press, staffOf(request), request.params.id)
      return pdfOf(reply, `${code}-06.pdf`, pdf)
    },
  )

  http.post(
    '/api/v1/desk/dossiers/:id/control-sheet.pdf',
    {
      schema: {
        operationId: 'sealControlSheet',
        summary: 'The control sheet as it stands, with the seal of the unit',
        params: Id,
        body: Type.Object({ pin: Pin }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { code, pdf } = await sealControlSheet(app, press, staffOf(request), id, request.body.pin)
      return pdfOf(reply, `${code}-06.pdf`, pdf)
    },
  )

  http.get(
    '/api/v1/desk/register.pdf',
    { schema: { operationId: 'printRegister', querystring: Period } },
    async (request, reply) => {
      const { unit, pdf } = await printRegister(app, press, staffOf(request), periodOf(request.query))
      return pdfOf(reply, `${unit}-07.pdf`, pdf)
    },
  )

  http.post(
    '/api/v1/desk/register.pdf',
    {
      schema: {
        operationId: 'sealRegister',
        summary: 'The register of a period, with the seal of the unit',
        body: Type.Object({ ...Period.properties, pin: Pin }),
      },
    },
    async (request, reply) => {
      const { pin, ...period } = request.body
      const { unit, pdf } = await sealRegister(app, press, staffOf(request), periodOf(period), pin)
      return pdfOf(reply, `${unit}-07.pdf`, pdf)
    },
  )
}
