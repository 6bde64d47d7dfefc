import type { AnswerValue } from '@mot-cua/form-engine'
import type { App, SystemActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { documentsOf } from '../../documents/index.ts'
import { dossiersOf } from '../../dossiers/index.ts'
import { rememberedAnswers } from '../../forms/index.ts'
import { personById } from '../../identity/index.ts'
import type { PopulationDatabase } from '../adapters/population-database.ts'
import { documentKnowledge } from '../rules/document-values.ts'
import { type Knowledge, known } from '../rules/partner-values.ts'
import { type Ask, onlyAsked, type Source } from './source.ts'

const system: SystemActor = { kind: 'system', id: 'integrations.prefill' }

/** What this product itself knows of the person: the sign-in, and what was answered before. */
export function ownSources(app: App, database: PopulationDatabase): Record<string, Source> {
  const now = () => app.now().toISOString()
  const signIn = async ({ subject }: Ask): Promise<Knowledge> =>
    known(
      {
        'full-name': subject.name,
        'birth-date': subject.birthDate ?? undefined,
        'identity-number': subject.identityNumber,
      },
      now(),
    )
  const linkState = async (): Promise<Knowledge> =>
    known({ 'link-state': (await database.isReachable()) ? 'ok' : 'interrupted' }, now())

  /** What was said last in another form comes before what the account holds. */
  const library = (ask: Ask): Promise<Knowledge> =>
    app.read(system, async (read) => {
      const person = await personById(read, ask.subject.id)
      const account = known({ phone: person?.phone ?? undefined, email: person?.email ?? undefined }, now())
      const remembered = await rememberedAnswers(read, ask.subject.id)
      const said = remembered.map(({ question, value, saidAt }) => [question, { value, asOf: saidAt }])
      return { ...account, ...(Object.fromEntries(said) as Knowledge) }
    })
  return {
    'sign-in': {
      parts: [
        { fields: ['full-name', 'birth-date', 'identity-number'], ask: signIn },
        { fields: ['link-state'], ask: linkState },
      ],
    },
    'share-question-library': {
      parts: [{ fields: ['phone', 'email', 'delivery', 'copies-wanted'], ask: library }],
    },
  }
}

/** Names of earlier answers that are not ids of fields. */
const alsoCalled: Record<string, string> = { 'driver-health': 'health-number' }

/** The newest answer that the person gave to each of the fields in an earlier dossier of their own. */
export const earlierDossiers = (app: App, ask: Ask): Promise<Knowledge> =>
  app.read(system, async (read) => {
    const earlier = await dossiersOf(read, ask.subject.id)
    const found: Record<string, { value: AnswerValue; asOf: string }> = {}
    for (const field of ask.fields) {
      const id = alsoCalled[field] ?? field
      const dossier = earlier.find(({ answers }) => Object.hasOwn(answers, id))
      if (dossier) found[field] = { value: dossier.answers[id]!, asOf: dateInVietnam(dossier.submittedAt) }
    }
    return found
  })

/** The person's own valid result papers of a kind, the newest first: its data, and all of them as rows. */
export const ownDocuments = (app: App, ask: Ask, kind: string): Promise<Knowledge> =>
  app.read(system, async (read) => {
    const documents = await documentsOf(read, ask.subject.id)
    const valid = documents.filter((one) => one.kind === kind && one.state === 'valid')
    return onlyAsked(ask, documentKnowledge(valid))
  })
