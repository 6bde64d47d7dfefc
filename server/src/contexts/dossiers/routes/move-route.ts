import { type Static, type TSchema, Type } from 'typebox'
import type { StaffActor } from '../../../kernel/app.ts'
import { type Http, staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { Id } from './schemas.ts'

type Described<Body extends TSchema> = { operationId: string; summary?: string; body?: Body }

const response = { 204: Type.Null(), ...problems(400, 401, 403, 404, 409, 422, 503) }

/** Makes a move of the desk a route: posted under its name, it answers 204, and the page of the dossier is then read again. */
export const moveRoute =
  (http: Pick<Http, 'post'>) =>
  <Body extends TSchema>(
    name: string,
    described: Described<Body>,
    run: (actor: StaffActor, dossier: string, body: Static<Body>) => Promise<void>,
  ): void => {
    http.post(
      `/api/v1/desk/dossiers/:id/${name}`,
      { schema: { ...described, params: Id, response } },
      async (request, reply) => {
        const { id } = request.params as Static<typeof Id>
        await run(staffOf(request), id, request.body as Static<Body>)
        return reply.status(204).send(null)
      },
    )
  }
