import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { type PlainDate, toLocal } from '../../../kernel/values/vietnam-time.ts'
import { filesOfDossier } from '../../documents/index.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { consultationAsked } from '../events.ts'
import { consultableFor } from '../queries/consultable-units.ts'
import { consultationRule } from '../queries/deadline-rules.ts'
import { answerDue, faultOfAnswerDay, mostOpen } from '../rules/consultation.ts'
import { moment } from '../rules/deadline-explanation.ts'
import { addConsultation, openConsultations } from '../store/consultation.ts'
import { changeDossier, type Dossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'

/** Whom: a unit of the province, or an agency outside the system by name and mailbox. */
export type Asked = {
  unit?: string | undefined
  agency?: { name: string; email: string } | undefined
  question: string
  /** By the end of which day the opinion is needed. */
  day: PlainDate
  /** What the agency may see of the dossier: sections of the form, and the files of components. Nothing else is shown to it. */
  sections: string[]
  components: string[]
}

/**
 * Asks another agency for its opinion in an open step. The clock of the dossier goes on (Decree 61/2018, Art. 19), and the step does
 * not end before the opinion is there or the question is withdrawn.
 */
export const consult = (app: App, actor: StaffActor, id: string, asked: Asked): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, service, step } = await beginMove(tx, id, 'consult')
    const whom = await whomOf(tx, dossier, asked)
    const given = givenOf(service, asked)
    const question = asked.question.trim()
    if (question === '') throw faulty('/question', 'Ghi nội dung cần hỏi.', 'Write what is asked.')
    if ((await openConsultations(tx, id)).length >= mostOpen)
      throw faulty(
        '/unit',
        `Cùng lúc hỏi nhiều nhất ${mostOpen} nơi.`,
        `At most ${mostOpen} at the same time.`,
      )
    const calendar = await calendarOf(tx, whom.unit ?? dossier.unit)
    const fault = faultOfAnswerDay(asked.day, { now: tx.now, due: dossier.dueAt, calendar })
    if (fault) throw dossierErrors.consultationFaulty('/day', fault)
    const due = answerDue(asked.day, { now: tx.now, calendar, rule: consultationRule(tx.today) })
    const files = (await filesOfDossier(tx, id)).filter(({ component }) =>
      given.components.includes(component ?? ''),
    )
    const no = await addConsultation(tx, id, {
      ...whom,
      ...given,
      ...due,
      step: step.no,
      question,
      files: files.map((file) => file.id),
      position: actor.position,
    })
    const status = dossier.status === 'accepted' ? 'processing' : dossier.status
    await changeDossier(tx, dossier, { status })
    const end = moment(toLocal(due.dueAt))
    const text = {
      vi: `${whom.agency}, trả lời trước ${end.vi}.`,
      en: `${whom.agency}, to answer by ${end.en}.`,
    }
    await addMove(tx, id, { move: 'consult', status, reason: { text } })
    tx.audit('dossier.consult', id)
    const dates = { due: due.dueAt.toISOString(), outside: whom.unit === null }
    tx.publish(consultationAsked.of({ ...aboutOf(dossier), no, ...dates }))
  })

const faulty = (pointer: string, vi: string, en: string) =>
  dossierErrors.consultationFaulty(pointer, { vi, en })

/** One of both must be named: a unit that can answer and does not work on the dossier already, or an agency outside. */
async function whomOf(tx: Tx, dossier: Dossier, { unit, agency }: Asked) {
  if (agency && !unit) {
    const name = agency.name.trim()
    if (name === '')
      throw faulty('/agency/name', 'Ghi tên cơ quan được hỏi.', 'Name the agency that is asked.')
    return { unit: null, agency: name, email: agency.email }
  }
  const found = agency ? undefined : (await consultableFor(tx, dossier)).find(({ id }) => id === unit)
  if (!found) throw faulty('/unit', 'Chọn cơ quan được hỏi.', 'Choose the agency that is asked.')
  return { unit: found.id, agency: found.nameVi, email: null }
}

/** What is shown must be parts of this very form and its papers. */
function givenOf(service: ServiceDefinition, { sections, components }: Asked) {
  const known = service.form.sections.filter(({ id }) => sections.includes(id)).map(({ id }) => id)
  const papers = service.components.filter(({ id }) => components.includes(id)).map(({ id }) => id)
  if (known.length !== new Set(sections).size || papers.length !== new Set(components).size)
    throw faulty('/components', 'Chọn lại phần hồ sơ gửi kèm.', 'Choose again what is shown of the dossier.')
  return { sections: known, components: papers }
}
