import { codeLists, currentService, rememberedAnswers } from '../../contexts/forms/index.ts'
import { consentName, forgetAnswers } from '../../contexts/forms/portal.ts'
import { type Consent, myConsents, withdrawConsent } from '../../contexts/identity/index.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { messagesIn } from '../messages/messages.ts'
import type { PortalOptions } from '../options.ts'
import { type MyDataView, myDataPage } from '../pages/identity/my-data.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { sourceName, textOf } from '../views/draft-state.ts'
import type { Handler, Visit } from '../visit.ts'

/** Lists whose items a remembered answer may be. */
const listOf: Record<string, string> = { delivery: 'delivery-ways', 'copies-wanted': 'yes-no' }

/** What the person lets be asked and remembered. */
export function myDataHandlers({ app }: PortalOptions) {
  const page: Handler = async (visit) => {
    const actor = visit.citizen()
    const consents = await myConsents(app, actor)
    const view: MyDataView = await app.read(actor, async (read) => {
      const codes = [...new Set(consents.map(({ procedure }) => procedure))]
      const names = new Map<string, string>()
      for (const code of codes) {
        const service = await currentService(read, code)
        names.set(code, service ? textOf(service.definition, 'citizenName', visit.request.locale) : code)
      }
      const remembered = await rememberedAnswers(read, actor.id)
      return {
        consents: consents.map((consent) => consentItem(consent, names, visit)),
        remembered: remembered.map(({ question, value, saidAt }) => ({
          question,
          name: messagesIn(visit.request.locale).myData.questions[question] ?? question,
          answer: answerText(question, value, visit),
          saidOn: dateInVietnam(new Date(saidAt)),
        })),
      }
    })
    return myDataPage(view, visit.context)
  }

  const withdraw: Handler = async (visit) => {
    const [procedure, source] = [textIn(visit.form, 'procedure'), textIn(visit.form, 'source')]
    await withdrawConsent(app, visit.citizen(), { procedure, sources: [source] })
    return visit.redirect(paths.myData())
  }

  const forget: Handler = async (visit) => {
    await forgetAnswers(app, visit.citizen(), textIn(visit.form, 'question'))
    return visit.redirect(paths.myData())
  }
  return { page, withdraw, forget }
}

function consentItem(consent: Consent, names: ReadonlyMap<string, string>, visit: Visit) {
  const { source, procedure, givenAt, withdrawnAt } = consent
  return {
    id: `${procedure} ${source} ${givenAt.toISOString()}`,
    source: { id: source, name: sourceName(consentName(source), visit.request.locale) },
    procedure: { code: procedure, name: names.get(procedure) ?? procedure },
    since: dateInVietnam(givenAt),
    ...(withdrawnAt && { withdrawnOn: dateInVietnam(withdrawnAt) }),
  }
}

function answerText(question: string, value: unknown, { request }: Visit): string {
  const item = codeLists()[listOf[question] ?? '']?.find(({ id }) => id === value)
  return item ? (request.locale === 'en' && item.en) || item.vi : typeof value === 'string' ? value : '…'
}
