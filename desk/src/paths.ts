import type { QueueList } from './api-types.ts'

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

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const [loc, cb, chon] = [text(search.loc), text(search.cb), text(search.chon)]
  const han = dueChoices.find((choice) => choice === search.han)
  // An address such as `?tt=1.001190` is read as a number, which has lost no digit but a last zero.
  const tt = typeof search.tt === 'number' ? String(search.tt).padEnd(8, '0') : text(search.tt)
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
  const ngay = text(search.ngay)
  return ngay && /^\d{4}-\d{2}-\d{2}$/.test(ngay) ? { ngay } : {}
}

/** What the directory is searched for: words, a unit with what is below it, a role, a page. */
export type StaffSearch = { tim?: string; donvi?: string; vaitro?: string; trang?: number }

export function readStaffSearch(search: Record<string, unknown>): StaffSearch {
  const [tim, donvi, vaitro] = [text(search.tim), text(search.donvi), text(search.vaitro)]
  const trang = Math.trunc(Number(search.trang))
  return {
    ...(tim && { tim }),
    ...(donvi && { donvi }),
    ...(vaitro && { vaitro }),
    ...(trang > 1 && { trang }),
  }
}

export function readDossierSearch(search: Record<string, unknown>): DossierSearch {
  const tu = listOfSlug(text(search.tu)) && text(search.tu)
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
    q: text(search.q),
    field: text(search.field),
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

/** What the calendar's address says: the year, and whose hours are shown. */
export type CalendarSearch = { nam?: number; dv?: string }

export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const [nam, dv] = [Number(search.nam), text(search.dv)]
  return { ...(nam >= 2000 && nam <= 2200 && { nam }), ...(dv && { dv }) }
}

export const standingSlugs = ['open', 'all', 'changed', 'new', 'annulled', 'unreadable'] as const
export type StandingSlug = (typeof standingSlugs)[number]
/** Which differences are listed, and the procedure that is looked at. */
export type NationalSearch = { loc?: StandingSlug; ma?: string }

export function readNationalSearch(search: Record<string, unknown>): NationalSearch {
  const loc = standingSlugs.find((slug) => slug === search.loc)
  const ma = text(search.ma)
  // An address such as `?ma=1.001193` is read as a number, which has lost no digit but a last zero.
  const code = ma && /^\d\.\d{1,6}$/.test(ma) ? ma.padEnd(8, '0') : undefined
  return { ...(loc && { loc }), ...(code && { ma: code }) }
}

export const levelWays = ['unit', 'field', 'tier'] as const
export type LevelsSearch = { theo?: (typeof levelWays)[number]; ngay?: string }

export function readLevelsSearch(search: Record<string, unknown>): LevelsSearch {
  const theo = levelWays.find((way) => way === search.theo)
  const ngay = text(search.ngay)
  return { ...(theo && { theo }), ...(ngay && /^\d{4}-\d{2}-\d{2}$/.test(ngay) && { ngay }) }
}

export const rowFilters = ['thieu', 'tra-lai'] as const
export type RowFilter = (typeof rowFilters)[number]
/** What of a review's table is shown: rows that lack something or came back, and words to look for. */
export type ReviewTableSearch = { loc?: string; xem?: RowFilter }

export function readReviewTableSearch(search: Record<string, unknown>): ReviewTableSearch {
  const [loc, xem] = [text(search.loc), rowFilters.find((filter) => filter === search.xem)]
  return { ...(loc && { loc }), ...(xem && { xem }) }
}

/** Whose procedures are shown, and how far they are. */
export type ReengineeringSearch = { dv?: string; buoc?: string }

export function readReengineeringSearch(search: Record<string, unknown>): ReengineeringSearch {
  const [dv, buoc] = [text(search.dv), text(search.buoc)]
  return { ...(dv && { dv }), ...(buoc && { buoc }) }
}

/** Which times to submit are shown: a month or year, a unit, a procedure. */
export type FillingSearch = { ky?: string; dv?: string; tt?: string }

export function readFillingSearch(search: Record<string, unknown>): FillingSearch {
  // An address such as `?tt=1.001193` is read as a number, which has lost no digit but a last zero.
  const [ky, dv, code] = [text(search.ky), text(search.dv), text(search.tt)]
  const tt = typeof search.tt === 'number' ? code?.padEnd(8, '0') : code
  return { ...(ky && /^20\d{2}(-\d{2})?$/.test(ky) && { ky }), ...(dv && { dv }), ...(tt && { tt }) }
}

/** How the running dossiers are grouped; absent: by unit. */
export type DeadlinesSearch = { theo?: 'field' | 'person'; trang?: number }

export function readDeadlinesSearch(search: Record<string, unknown>): DeadlinesSearch {
  const theo = (['field', 'person'] as const).find((by) => by === search.theo)
  const trang = Math.trunc(Number(search.trang))
  return { ...(theo && { theo }), ...(trang > 1 && { trang }) }
}

/** The month whose late dossiers are listed; absent: the last one. */
export type LateListSearch = { thang?: string }

export function readLateListSearch(search: Record<string, unknown>): LateListSearch {
  const thang = text(search.thang)
  return thang && /^20\d{2}-(0[1-9]|1[0-2])$/.test(thang) ? { thang } : {}
}

/** The version of a report that is shown; absent: the newest. */
export type ReportSearch = { ban?: number }

export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const ban = Math.trunc(Number(search.ban))
  return ban > 0 ? { ban } : {}
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

export const taskStandings = ['overdue', 'soon', 'open', 'submitted', 'accepted'] as const
export const taskParts = ['lead', 'cooperating'] as const
/** Which tasks of plans are listed: of a plan, a unit, a part in them, how they stand; and the page. */
export type TasksSearch = {
  kh?: string
  dv?: string
  vt?: (typeof taskParts)[number]
  tt?: (typeof taskStandings)[number]
  trang?: number
}

export function readTasksSearch(search: Record<string, unknown>): TasksSearch {
  const [kh, dv] = [text(search.kh), text(search.dv)]
  const vt = taskParts.find((part) => part === search.vt)
  const tt = taskStandings.find((standing) => standing === search.tt)
  const trang = Math.trunc(Number(search.trang))
  return {
    ...(kh && { kh }),
    ...(dv && { dv }),
    ...(vt && { vt }),
    ...(tt && { tt }),
    ...(trang > 1 && { trang }),
  }
}

/**
 * Which plan and unit the dashboard shows, as of which day; the target whose map is open; whether it hangs on a wall. Absent: the
 * plan in force, what the person answers for, now.
 */
export type DashboardSearch = { kh?: string; dv?: string; ngay?: string; ct?: string; man?: 'lon' }

const day = (value: unknown): string | undefined => {
  const said = text(value)
  return said && /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : undefined
}

export function readDashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const [kh, dv, ngay, ct] = [text(search.kh), text(search.dv), day(search.ngay), text(search.ct)]
  return {
    ...{ ...(kh && { kh }), ...(dv && { dv }), ...(ngay && { ngay }), ...(ct && { ct }) },
    ...(search.man === 'lon' && { man: 'lon' }),
  }
}

/**
 * A figure: its days, as known at the end of `chot` (absent: now), of a unit; what it is taken apart by, and which dossiers are
 * listed: part, procedure and where the page begins.
 */
export type FigureSearch = {
  tu: string
  den: string
  chot?: string
  dv?: string
  theo?: 'procedure' | 'field'
  phan?: 'numerator' | 'missing'
  tt?: string
  sau?: string
}

export function readFigureSearch(search: Record<string, unknown>): FigureSearch {
  const year = new Date().getFullYear()
  const [chot, dv, tt, sau] = [day(search.chot), text(search.dv), text(search.tt), text(search.sau)]
  const theo = (['procedure', 'field'] as const).find((by) => by === search.theo)
  const phan = (['numerator', 'missing'] as const).find((part) => part === search.phan)
  return {
    ...{ tu: day(search.tu) ?? `${year}-01-01`, den: day(search.den) ?? `${year}-12-31` },
    ...{ ...(chot && { chot }), ...(dv && { dv }), ...(theo && { theo }) },
    ...{ ...(phan && { phan }), ...(tt && { tt }), ...(sau && { sau }) },
  }
}
