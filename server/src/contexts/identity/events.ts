import { defineEvent } from '../../kernel/app.ts'

export const citizenSignedIn = defineEvent<{ person: string; assurance: number }>(
  'identity.citizen-signed-in',
)
