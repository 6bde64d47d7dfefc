import type { PlainDate } from './answers.ts'
import type { Field } from './form.ts'
import type { ProcessStep, ServiceDefinition } from './service.ts'

/** What the catalogue knows of a procedure for which a service is begun. */
export type ServiceSubject = {
  code: string
  name: string
  field: string
  tiers: ServiceDefinition['tiers']
  decision: string
  workingDays: number
}

/**
 * A service to begin with: who applies, how the result is received and the declaration are asked as everywhere, the process has the
 * five usual steps. Every other question, paper and text in English is to be added; the check says what is missing.
 */
export function emptyService(subject: ServiceSubject, today: PlainDate): ServiceDefinition {
  const { code, name, field, tiers, decision, workingDays } = subject
  return {
    schema: 1,
    code,
    version: 1,
    validFrom: today,
    validTo: null,
    validity_note: '',
    name_vi: name,
    name_en: '',
    citizenName_vi: name,
    citizenName_en: '',
    field_vi: field,
    field_en: '',
    tiers,
    publishedBy: decision,
    checkedOn: today,
    origin: [],
    certainty: { process: 'proposal' },
    legalBases: [],
    contact: { phone: 'requester-phone' },
    whoMayApply: [],
    where: { rule_vi: '', rule_en: '', ground: '', sure: 'proposal' },
    cases: [],
    fees: [],
    charges: [],
    time: timeOf(workingDays),
    form: emptyForm(name),
    components: [],
    process: [usualProcess(workingDays, tiers)],
    results: [],
    reasons: [],
    examples: [],
  }
}

const timeOf = (workingDays: number): ServiceDefinition['time'] => {
  const [vi, en] = [`${workingDays} ngày làm việc`, `${workingDays} working days`]
  const said = { vi, en }
  return {
    workingDays,
    workingHours: workingDays * 8,
    cutOff: '15:00',
    limit_vi: vi,
    limit_en: en,
    channels: { online: said, desk: said, post: said },
    sure: 'mixed',
  }
}

const emptyForm = (name: string): ServiceDefinition['form'] => ({
  name_vi: `Tờ khai ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  name_en: '',
  legal: '',
  paperOrder: '',
  origin: '',
  sure: 'proposal',
  pages: [
    page('requester', 'questions', 'Người nộp', 'The person applying', ['requester']),
    page('papers', 'papers', 'Giấy tờ nộp kèm', 'Papers', []),
    page('check', 'check', 'Kiểm tra và nộp', 'Check and hand in', ['declaration']),
  ],
  sections: [
    {
      id: 'requester',
      title_vi: 'Người nộp hồ sơ',
      title_en: 'The person applying',
      fields: [name_, identityNumber, phone],
    },
    { id: 'declaration', title_vi: 'Cam đoan', title_en: 'Declaration', fields: [declaration] },
  ],
})

const page = (
  id: string,
  kind: 'questions' | 'papers' | 'check',
  title_vi: string,
  title_en: string,
  sections: string[],
) => ({ id, kind, title_vi, title_en, sections })

const known = (field: string) => [
  { source: 'population-database.person', field },
  { source: 'sign-in', field },
]

const name_: Field = {
  id: 'requester-name',
  type: 'name',
  label_vi: 'Họ, chữ đệm, tên người yêu cầu',
  label_en: 'Full name of the requester',
  ask_vi: 'Họ tên của tôi',
  ask_en: 'My full name',
  missing_vi: 'Nhập họ tên của người nộp',
  missing_en: 'Enter the full name of the person applying',
  required: true,
  prefill: known('full-name'),
}
const identityNumber: Field = {
  id: 'requester-identity-number',
  type: 'identity-number',
  label_vi: 'Số định danh cá nhân',
  label_en: 'Personal identity number',
  ask_vi: 'Số định danh của tôi',
  ask_en: 'My identity number',
  missing_vi: 'Nhập số định danh cá nhân gồm 12 chữ số',
  missing_en: 'Enter the identity number of 12 digits',
  required: true,
  prefill: known('identity-number'),
}
const phone: Field = {
  id: 'requester-phone',
  type: 'phone',
  label_vi: 'Số điện thoại',
  label_en: 'Telephone number',
  ask_vi: 'Số điện thoại của tôi',
  ask_en: 'My telephone number',
  required: false,
}
const declaration: Field = {
  id: 'declaration-truth',
  type: 'declaration',
  label_vi: 'Cam đoan lời khai đúng sự thật',
  label_en: 'Declaration of truth',
  ask_vi: 'Tôi cam đoan những điều khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật',
  ask_en: 'I declare that what I have stated is true, and answer for it before the law',
  missing_vi: 'Đánh dấu vào lời cam đoan để nộp',
  missing_en: 'Tick the declaration to hand in',
  required: true,
}

function usualProcess(
  workingDays: number,
  tiers: ServiceDefinition['tiers'],
): ServiceDefinition['process'][number] {
  const deciding = tiers.includes('commune') ? 'commune-peoples-committee' : 'department'
  const step = (
    no: number,
    id: string,
    role: ProcessStep['role'],
    share: number,
    [action_vi, action_en]: [string, string],
  ) => ({
    step: no,
    id,
    originStep: no,
    unitKind: role === 'clerk' ? 'one-stop-desk' : deciding,
    role,
    action_vi,
    action_en,
    share,
  })
  return {
    id: 'standard',
    name_vi: 'Quy trình nội bộ',
    name_en: 'Internal process',
    totalHours: workingDays * 8,
    leftOut: [],
    steps: [
      step(1, 'accept', 'clerk', 10, ['Kiểm tra, tiếp nhận hồ sơ', 'Check and accept the dossier']),
      step(2, 'examine', 'officer', 60, ['Thẩm định hồ sơ', 'Examine the dossier']),
      step(3, 'sign', 'leader', 20, ['Ký kết quả', 'Sign the result']),
      step(4, 'seal', 'registry-clerk', 5, ['Đóng dấu, lưu kho', 'Seal and store']),
      step(5, 'hand-over', 'clerk', 5, ['Trả kết quả', 'Hand over the result']),
    ],
    origin: '',
    sure: 'proposal',
  }
}
