import { type ComponentNeed, fieldsOf, formatAnswer } from '@mot-cua/form-engine'
import type { TimeLimit } from '../contexts/dossiers/index.ts'
import { letterheadOf } from '../contexts/dossiers/rules/letterhead.ts'
import type { Move } from '../contexts/dossiers/rules/lifecycle.ts'
import {
  type PaperForm,
  paperForms,
  paperNumber,
  registerBook,
} from '../contexts/dossiers/rules/paper-forms.ts'
import {
  complaintsTo,
  howOftenAsked,
  limitInWords,
  pronounFor,
  signerOf,
  withoutStop,
} from '../contexts/dossiers/rules/paper-words.ts'
import { dateInVietnam } from '../kernel/values/vietnam-time.ts'
import { addFile, mannerOf } from './files.ts'
import type { Life, Past } from './past.ts'

export type PaperOrder =
  | { form: 1; at: Date }
  | { form: 2; at: Date; no: number; items: readonly { concerns: string; text: { vi: string } }[] }
  | { form: 3; at: Date; code: string; sentence: string }
  | { form: 4; at: Date; from: Date; to: Date; reason: string }
  | { form: 5; at: Date; reason: string }

/** The reaction that issues each paper, and how long after its move it gets to it, in ms. */
const reactions: Record<PaperForm, string> = {
  1: 'dossiers.issue-slip',
  2: 'dossiers.issue-supplement-request',
  3: 'dossiers.issue-refusal',
  4: 'dossiers.issue-apology',
  5: 'dossiers.issue-stop-notice',
}
const [toIssue, toSeal] = [400, 2600]

/** Issues a paper with the next number of the unit's year, sealed a moment later, as `issue-paper` and `seal-paper` do. */
export function issuePaper(past: Past, life: Life, order: PaperOrder): void {
  const { form, at } = order
  const { place, id, code } = life
  const year = Number(dateInVietnam(at).slice(0, 4))
  const number = past.counters.next('dossiers.paper_counter', [place.id, form, year])
  const [issued, sealed] = [new Date(at.getTime() + toIssue), new Date(at.getTime() + toSeal)]
  const says = saysOf(past, life, order, { year, number })
  const name = `${code} ${paperForms[form].vi}.pdf`
  // First as it was made, then with its seal.
  addFile(past, life, { name, by: 'dossiers.seal-paper', at: new Date(sealed.getTime() - 900) })
  const file = addFile(past, life, { name, by: 'dossiers.seal-paper', at: sealed })
  life.rows.push({
    table: 'dossiers.issued_paper',
    row: {
      id: past.chance.id(issued.getTime()),
      dossier: id,
      form,
      no: 'no' in order ? order.no : 1,
      unit: place.id,
      year,
      number,
      issued_at: at,
      says,
      file,
      sealed_at: sealed,
      sealed_by: place.nameVi,
      tries: 0,
      try_at: issued,
    },
  })
  past.audit({ actor: { kind: 'system', id: reactions[form] }, at: issued }, 'dossier.issue-paper', id)
}

type Numbered = { year: number; number: number }

function saysOf(past: Past, life: Life, order: PaperOrder, numbered: Numbered): object {
  const number = paperNumber(order.form, numbered.number)
  switch (order.form) {
    case 1:
      return slip(past, life, { ...numbered, text: number })
    case 2: {
      const items = order.items.map(({ concerns, text }) => ({
        what: whatOf(life, concerns),
        reason: text.vi,
      }))
      return {
        ...frame(past, life, 'request-supplement', order.at),
        items,
        once: howOftenAsked(order.no),
        number,
      }
    }
    case 3: {
      const ground = life.template.service.definition.reasons.find(({ code }) => code === order.code)?.ground
      return {
        ...frame(past, life, 'refuse', order.at),
        handedInAt: life.row.submitted_at,
        reasons: [{ sentence: order.sentence, ...(ground && { ground }) }],
        complaints: complaintsTo(life.place.nameVi),
        number,
      }
    }
    case 4:
      return {
        ...frame(past, life, 'extend', order.at),
        ...{ pronoun: pronounFor(life.person.gender), receivedAt: life.row.submitted_at, dueAt: order.from },
        ...{ newDueAt: order.to, reason: withoutStop(order.reason), number },
      }
    case 5:
      return {
        ...frame(past, life, 'stop', order.at),
        receivedAt: life.row.submitted_at,
        reason: `${withoutStop(order.reason)}.`,
        advice: `Giấy tờ bản chính đã nộp được trả lại tại Bộ phận Một cửa. Khi có đủ điều kiện, ${pronounFor(life.person.gender)} có thể nộp hồ sơ mới.`,
        complaints: complaintsTo(life.place.nameVi),
        number,
      }
  }
}

function frame(past: Past, life: Life, move: Move, at: Date) {
  const { place, person } = life
  const made = life.moves.filter(
    (one) => one.actor_kind === 'staff' && one.move === move && Number(one.at) === at.getTime(),
  )[0]
  const signatory = signerOf(
    made && { actorName: String(made.actor_name), actorPosition: String(made.actor_position ?? '') },
  )
  const asked = move === 'request-supplement' || move === 'refuse' ? signatory.name : ''
  const pronoun = pronounFor(person.gender)
  return {
    office: letterheadOf(place.office),
    issuedAt: at,
    addressee: `${pronoun.charAt(0).toUpperCase()}${pronoun.slice(1)} ${person.name}`,
    dossier: factsOf(past, life),
    contact: { name: asked || 'Bộ phận Một cửa', phone: place.phone ?? past.ground.helpLine },
    signatory,
  }
}

/** The paper or the question that something is asked about. */
function whatOf({ template }: Life, concerns: string): string {
  const { components, form } = template.service.definition
  const component = components.find(({ id }) => id === concerns)
  return component?.name_vi ?? fieldsOf(form).find(({ id }) => id === concerns)?.label_vi ?? concerns
}

function answerText(past: Past, { template, answers }: Life, id: string | undefined): string {
  const field = id && fieldsOf(template.service.definition.form).find((one) => one.id === id)
  return field ? formatAnswer(field, answers[field.id], 'vi', past.lists) : ''
}

function factsOf(past: Past, life: Life) {
  const { contact, code, name_vi } = life.template.service.definition
  const email = answerText(past, life, contact?.email)
  return {
    code: life.code,
    procedureCode: code,
    procedureName: name_vi,
    applicant: {
      name: life.person.name,
      address: answerText(past, life, contact?.address),
      phone: String(life.row.applicant_phone ?? ''),
      ...(email && { email }),
      identityNumber: life.person.identityNumber,
    },
  }
}

function slip(past: Past, life: Life, { year, number, text }: Numbered & { text: string }) {
  const { template, place, row } = life
  const due = row.due_because as { vi: string }
  const clerk = life.moves.find(({ move }) => move === 'accept')?.actor_name
  return {
    office: letterheadOf(place.office),
    dossier: factsOf(past, life),
    components: template.listed.map((need) => ({
      name:
        need.status === 'proven'
          ? `${need.component.name_vi} (lấy từ cơ sở dữ liệu)`
          : need.component.name_vi,
      ...copiesOf(life, need),
    })),
    sets: 1,
    duration: limitInWords(row.time_limit as TimeLimit),
    receivedAt: row.submitted_at,
    dueAt: life.dueAt,
    explanation: due.vi,
    resultDelivery: answerText(past, life, 'delivery') || 'Bản điện tử',
    fees: template.due.lines
      .filter(({ amount }) => amount > 0)
      .map(({ vi, amount }) => ({ name: vi, amount, paid: life.paid })),
    hotline: past.ground.helpLine,
    receiver: { name: clerk ?? row.assistant_name ?? 'Tiếp nhận tự động trên hệ thống' },
    number: text,
    register: { book: registerBook(year), number: String(number) },
  }
}

function copiesOf({ channel }: Life, { component, status }: ComponentNeed) {
  const { originals, copies } = component
  if (channel === 'online')
    return status === 'proven'
      ? { originals: 0, certifiedCopies: 0, copies: 0 }
      : { originals, certifiedCopies: 0, copies }
  const kept = status === 'upload'
  const asOriginal = mannerOf(component) === 'original'
  return { originals: kept && asOriginal ? 1 : 0, certifiedCopies: 0, copies: kept && !asOriginal ? 1 : 0 }
}
