import type { QueueList } from './api-types.ts'
import { textIn } from './shell/text-in.ts'

/** Every address of the desk, below its base. */
export const paths = {
  signIn: '/dang-nhap',
  queue: '/viec/$list',
  dossier: '/ho-so/$id',
  consulted: '/y-kien/$id',
  resultChanges: '/thu-hoi-dinh-chinh',
  unreadMessages: '/tin-cua-nguoi-nop',
  reception: '/tiep-nhan',
  waiting: '/hang-doi-so',
  appointments: '/hen-nhan-ket-qua',
  visit: '/tiep-nhan/$id',
  entry: '/tiep-nhan/to-khai/$id',
  procedures: '/danh-muc/thu-tuc',
  procedure: '/danh-muc/thu-tuc/$code',
  procedureDrafts: '/danh-muc/soan-thao',
  procedureDraft: '/danh-muc/soan-thao/$id',
  calendar: '/lich-lam-viec',
  services: '/danh-muc/dich-vu',
  service: '/danh-muc/dich-vu/$code',
  serviceDraft: '/danh-muc/dich-vu/soan-thao/$id',
  codeLists: '/danh-muc/danh-muc-ma',
  codeListDraft: '/danh-muc/danh-muc-ma/$id',
  synonyms: '/danh-muc/tu-dong-nghia',
  units: '/to-chuc',
  unit: '/to-chuc/don-vi/$unit',
  staff: '/to-chuc/can-bo',
  person: '/to-chuc/can-bo/$person',
  organisationImport: '/to-chuc/nhap',
  trainings: '/to-chuc/tap-huan',
  training: '/to-chuc/tap-huan/$training',
  national: '/danh-muc/doi-chieu-quoc-gia',
  import: '/danh-muc/nhap-tep',
  levels: '/danh-muc/muc-do',
  groups: '/danh-muc/danh-sach-theo-doi',
  group: '/danh-muc/danh-sach-theo-doi/$id',
  reorganisations: '/to-chuc/sap-xep',
  reorganisation: '/to-chuc/sap-xep/$plan',
  reviews: '/danh-muc/ra-soat',
  review: '/danh-muc/ra-soat/$id',
  reviewTable: '/danh-muc/ra-soat/$id/bang/$unit',
  reviewDecision: '/danh-muc/ra-soat/$id/quyet-dinh',
  reengineering: '/danh-muc/tai-cau-truc',
  reengineeringOf: '/danh-muc/tai-cau-truc/$code',
  filling: '/phuc-vu/thoi-gian-nop',
  deadlines: '/phuc-vu/theo-doi-han',
  lateList: '/phuc-vu/cham-han',
  tracking: '/phuc-vu/gui-emc',
  nationalPortal: '/phuc-vu/cong-quoc-gia',
  tasks: '/nhiem-vu',
  watchedTasks: '/nhiem-vu/theo-doi',
  planTasks: '/nhiem-vu/ke-hoach/$code',
  task: '/nhiem-vu/phan-viec/$id',
  dashboard: '/bang-dieu-hanh',
  figure: '/bang-dieu-hanh/chi-so/$indicator',
  plans: '/ke-hoach',
  plan: '/ke-hoach/xem/$code',
  planDraft: '/ke-hoach/soan-thao/$id',
  planImport: '/ke-hoach/nhap-tep',
  handDown: '/ke-hoach/xem/$code/giao/$target',
  myTargets: '/chi-tieu-don-vi',
  reported: '/so-lieu-bao-cao',
  reports: '/bao-cao',
  report: '/bao-cao/$id',
  serviceIndex: '/chi-so-766',
  unitIndex: '/chi-so-766/don-vi',
  procedureIndex: '/chi-so-766/thu-tuc',
  assessments: '/danh-gia-don-vi',
} as const

/** How each list of the work queue is written in an address. */
export const listSlugs = {
  mine: 'cua-toi',
  reception: 'tiep-nhan',
  processing: 'xu-ly',
  signing: 'ky-so',
  issuing: 'phat-hanh',
  returning: 'tra-ket-qua',
  waiting: 'cho-bo-sung',
  consulted: 'duoc-hoi-y-kien',
} as const satisfies Record<QueueList, string>

export const queueLists = Object.keys(listSlugs) as QueueList[]

/** The list an address names; undefined when there is none of that name. */
export const listOfSlug = (slug: string | undefined): QueueList | undefined =>
  queueLists.find((list) => listSlugs[list] === slug)

export const tabs = [
  'doi-chieu',
  'thanh-phan',
  'lich-su',
  'trao-doi',
  'y-kien',
  'ghi-chu',
  'giay-da-cap',
  'ket-qua',
] as const
export type Tab = (typeof tabs)[number]

export const dueChoices = ['qua-han', 'sap-den-han', 'can-lam', 'tam-dung'] as const
export type DueChoice = (typeof dueChoices)[number]

/** What a list is narrowed to: words, one due state, a procedure, who holds it (`chua-giao`: nobody); and its page. */
export type QueueSearch = {
  loc?: string
  han?: DueChoice
  tt?: string
  cb?: string
  trang?: number
  /** The document that is being signed. */
  chon?: string
}
/** What a dossier's address says beside its id: the list it was opened from as it was narrowed, and the part shown. */
export type DossierSearch = Omit<QueueSearch, 'chon'> & { tu?: string; phan?: Tab }

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const [loc, cb, chon] = [textIn(search.loc), textIn(search.cb), textIn(search.chon)]
  const han = dueChoices.find((choice) => choice === search.han)
  // An address such as `?tt=1.001190` is read as a number, which has lost no digit but a last zero.
  const tt = typeof search.tt === 'number' ? String(search.tt).padEnd(8, '0') : textIn(search.tt)
  const trang = Math.trunc(Number(search.trang))
  return {
    ...(loc && { loc }),
    ...(han && { han }),
    ...(tt && { tt }),
    ...(cb && { cb }),
    ...(trang > 1 && { trang }),
    ...(chon && { chon }),
  }
}

/** A unit or the tree as of a day; absent: today. */
export type DaySearch = { ngay?: string }

export function readDaySearch(search: Record<string, unknown>): DaySearch {
  const ngay = textIn(search.ngay)
  return ngay && /^\d{4}-\d{2}-\d{2}$/.test(ngay) ? { ngay } : {}
}

/** What the directory is searched for: words, a unit with what is below it, a role, a page. */
export type StaffSearch = { tim?: string; donvi?: string; vaitro?: string; trang?: number }

export function readStaffSearch(search: Record<string, unknown>): StaffSearch {
  const [tim, donvi, vaitro] = [textIn(search.tim), textIn(search.donvi), textIn(search.vaitro)]
  const trang = Math.trunc(Number(search.trang))
  return {
    ...(tim && { tim }),
    ...(donvi && { donvi }),
    ...(vaitro && { vaitro }),
    ...(trang > 1 && { trang }),
  }
}

export function readDossierSearch(search: Record<string, unknown>): DossierSearch {
  const tu = listOfSlug(textIn(search.tu)) && textIn(search.tu)
  const phan = tabs.find((tab) => tab === search.phan)
  const { chon: _, ...narrowed } = readQueueSearch(search)
  return { ...narrowed, ...(tu && { tu }), ...(phan && { phan }) }
}

export const procedureTabs = ['noi-dung', 'lich-su', 'muc-do'] as const
export type ProcedureTab = (typeof procedureTabs)[number]

/** What the list of procedures is narrowed to, as its address says it. */
export type ProceduresSearch = {
  q?: string
  field?: string
  tier?: string
  level?: string
  state?: string
  draft?: 'true'
  page?: number
}
const oneOf = (choices: readonly string[], value: unknown) => choices.find((choice) => choice === value)

export function readProceduresSearch(search: Record<string, unknown>): ProceduresSearch {
  const page = Number(search.page)
  const read = {
    q: textIn(search.q),
    field: textIn(search.field),
    tier: oneOf(['province', 'district', 'commune'], search.tier),
    level: oneOf(['full', 'partial', 'info'], search.level),
    state: oneOf(['in-force', 'to-come', 'annulled'], search.state),
    draft: search.draft === true || search.draft === 'true' ? ('true' as const) : undefined,
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}

export const readProcedureSearch = (search: Record<string, unknown>): { phan?: ProcedureTab } => {
  const phan = procedureTabs.find((tab) => tab === search.phan)
  return phan ? { phan } : {}
}

/** The parts of the builder: what of a service is edited, tried or looked back at. */
export const serviceParts = [
  'to-khai',
  'thong-tin',
  'giay-to',
  'le-phi',
  'truong-hop',
  'quy-trinh',
  'ket-qua',
  'ly-do',
  'thu',
  'xem-truoc',
  'lich-su',
] as const
export type ServicePart = (typeof serviceParts)[number]

export const readServiceDraftSearch = (search: Record<string, unknown>): { phan?: ServicePart } => {
  const phan = serviceParts.find((part) => part === search.phan)
  return phan ? { phan } : {}
}
