import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { choice, date, nullable, reference } from '../../../kernel/shapes.ts'
import { periodPattern } from '../service-index/rules/index-period.ts'
import { assessments } from './queries/assessments.ts'
import { staffAssessments } from './queries/staff-assessments.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const Period = Type.Object({
  period: Type.String({ pattern: periodPattern, description: '`2026-11`, `2026-Q4` or `2026`' }),
})
const Band = Type.Object({ id: Type.String(), from: Type.Number(), name: Text })
const score = nullable(Type.Number())
const head = { period: Type.String(), to: date, source: Type.String() }

const Assessments = Type.Object(
  {
    ...head,
    units: Type.Array(
      Type.Object({
        ...{ unit: Type.String(), name: Text, dossiers: Type.Integer() },
        head: nullable(Type.Object({ name: Type.String(), position: Type.String() })),
        indicators: Type.Array(
          Type.Object({
            ...{ no: Type.Integer(), name: Text, points: score, max: Type.Number() },
            from: choice('counted', 'reported', 'both'),
            why: nullable(choice('nothing-counted', 'not-reported')),
            reported: Type.Array(
              Type.Object({
                ...{ name: Text, periodEnd: date, numerator: Type.Number(), denominator: Type.Number() },
                ...{ source: Type.String(), reportedBy: Type.String(), checkedBy: nullable(Type.String()) },
              }),
            ),
          }),
        ),
        ...{ points: Type.Number(), measurable: Type.Number(), outOf: Type.Number() },
        ...{ atLeast: Band, atMost: Band },
      }),
    ),
  },
  { $id: 'Assessments', description: 'Units and their heads by the nine indicators of Circular 01/2018' },
)

const StaffAssessments = Type.Object(
  {
    ...head,
    scope: choice('unit', 'own'),
    officers: Type.Array(
      Type.Object({
        ...{ staff: Type.String(), name: Type.String(), handled: Type.Integer(), onTime: Type.Integer() },
        late: Type.Integer(),
        askedMore: Type.Integer({ description: 'Whose applicant was asked for a supplement more than once' }),
        ...{ points: score, outOf: Type.Number(), band: nullable(Band) },
      }),
    ),
  },
  { $id: 'StaffAssessments', description: 'Officers by the dossiers they handled (Circular 01/2018)' },
)

/** Assessment of units, their heads and their officers. */
export const assessmentRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  for (const schema of [Assessments, StaffAssessments]) http.addSchema(schema)

  http.get(
    '/api/v1/desk/assessments/:period',
    {
      schema: {
        operationId: 'readAssessments',
        summary: 'The units that the asker looks after, by the nine indicators',
        params: Period,
        response: { 200: reference(Assessments), ...problems(400, 401, 403, 422) },
      },
    },
    async (request) => assessments(app, staffOf(request), request.params.period),
  )

  http.get(
    '/api/v1/desk/assessments/:period/staff',
    {
      schema: {
        operationId: 'readStaffAssessments',
        summary: 'The officers of the own unit for its leaders and supervisors; for others their own line',
        params: Period,
        response: { 200: reference(StaffAssessments), ...problems(400, 401, 422) },
      },
    },
    async (request) => staffAssessments(app, staffOf(request), request.params.period),
  )
}
