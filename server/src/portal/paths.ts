import { filterQuery, type ListFilter } from './list-filter.ts'

const part = encodeURIComponent

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return pairs.length === 0
    ? path
    : `${path}?${pairs.map(([key, value]) => `${key}=${part(String(value))}`).join('&')}`
}

/** Every address of the portal. Nothing else makes links, so an address is changed here and nowhere else. */
export const paths = {
  home: () => '/',
  search: ({ page, ...filter }: ListFilter & { page?: number } = {}) =>
    withQuery('/tim', { ...filterQuery(filter), trang: page === 1 ? undefined : page }),
  fields: () => '/linh-vuc',
  fieldsByName: () => '/linh-vuc?xep=ten',
  agencies: () => '/co-quan',
  agency: (unit: string) => `/co-quan/${part(unit)}`,
  procedure: (code: string) => `/thu-tuc/${part(code)}`,
  preview: (draft: string) => `/xem-truoc/${part(draft)}`,
  formPreview: (draft: string, page?: string) =>
    `/xem-truoc-bieu-mau/${part(draft)}${page ? `/${part(page)}` : ''}`,
  procedureOn: (code: string, day: string) => withQuery(`/thu-tuc/${part(code)}`, { ngay: day }),
  handout: (code: string) => `/thu-tuc/${part(code)}/to-huong-dan`,
  start: (code: string) => `/nop/${part(code)}`,

  forWhom: (code: string) => `/nop/${part(code)}/cho-ai`,
  authorisations: () => '/uy-quyen',
  endAuthorisation: (id: string) => `/uy-quyen/${part(id)}/cham-dut`,
  askAnother: (draft: string) => `/ho-so-nhap/${part(draft)}/nho-nguoi-khac`,
  takeBackPart: (draft: string, id: string) => `/ho-so-nhap/${part(draft)}/nho-nguoi-khac/${part(id)}/rut`,
  part: (id: string) => `/phan-duoc-nho/${part(id)}`,
  declinePart: (id: string) => `/phan-duoc-nho/${part(id)}/khong-nhan`,

  fill: (draft: string, page: string, field?: string) =>
    `/ho-so-nhap/${part(draft)}/${part(page)}${field ? `#${field}` : ''}`,
  /** A page that leads back to the check once it is answered. */
  fillAndReturn: (draft: string, page: string, field: string) =>
    `/ho-so-nhap/${part(draft)}/${part(page)}?ve=kiem-tra#${field}`,
  autosave: (draft: string, page: string) => `/ho-so-nhap/${part(draft)}/${part(page)}/luu`,
  upload: (draft: string) => `/ho-so-nhap/${part(draft)}/tep`,
  beginUpload: (draft: string) => `/api/v1/drafts/${part(draft)}/uploads`,
  sendPiece: () => '/api/v1/uploads/',
  removeUpload: (draft: string, file: string) => `/ho-so-nhap/${part(draft)}/tep/${part(file)}/xoa`,
  checkAnswers: (draft: string) => `/ho-so-nhap/${part(draft)}/kiem-tra`,
  versions: (draft: string) => `/ho-so-nhap/${part(draft)}/hai-ban`,
  takeBackDraft: (draft: string) => `/ho-so-nhap/${part(draft)}/lay-lai`,
  changedValues: (draft: string) => `/ho-so-nhap/${part(draft)}/du-lieu-doi`,
  discardDraft: (draft: string) => `/ho-so-nhap/${part(draft)}/xoa`,
  payDraft: (draft: string) => `/ho-so-nhap/${part(draft)}/thanh-toan`,
  reopenDraft: (draft: string) => `/ho-so-nhap/${part(draft)}/sua-lai`,
  payDraftStatus: (draft: string) => `/ho-so-nhap/${part(draft)}/thanh-toan/trang-thai`,

  opinion: (token: string) => `/y-kien/${part(token)}`,
  opinionFile: (token: string, file: string) => `/y-kien/${part(token)}/tep/${part(file)}`,

  months: (month?: string) => withQuery('/ket-qua-thang', { thang: month }),
  monthExcel: (month: string) => withQuery('/ket-qua-thang.xlsx', { thang: month }),
  lateLists: (month?: string) => withQuery('/cham-han', { thang: month }),
  track: (code?: string) => withQuery('/tra-cuu', { ma: code }),
  /** By what anybody checks a result: `7K3M-Q9TZ-0H4B-XN2C`, or the form to type it. */
  verify: (code?: string) => (code ? `/xac-minh/${part(code)}` : '/xac-minh'),
  myDossiers: (tab?: 'open' | 'done' | 'drafts') =>
    withQuery('/ho-so', { muc: tab === 'done' ? 'da-xong' : tab === 'drafts' ? 'ban-nhap' : undefined }),
  dossier: (id: string) => `/ho-so/${part(id)}`,
  submitted: (id: string) => `/ho-so/${part(id)}/da-nop`,
  slip: (id: string) => `/ho-so/${part(id)}/giay-tiep-nhan.pdf`,
  /** A paper that was issued about a dossier; `a5` for small sheets. */
  paper: (id: string, paper: string, sheet?: 'a5') =>
    `/ho-so/${part(id)}/giay/${part(paper)}${sheet ? `?kho=${sheet}` : ''}`,
  supplement: (id: string) => `/ho-so/${part(id)}/bo-sung`,
  /** What the applicant and the desk wrote to each other. */
  messages: (id: string) => `/ho-so/${part(id)}/trao-doi`,
  /** When to come for the result; `day`: the one whose times are shown. */
  appointment: (id: string, day?: string) => withQuery(`/ho-so/${part(id)}/hen-nhan`, { ngay: day }),
  cancelAppointment: (id: string) => `/ho-so/${part(id)}/hen-nhan/huy`,
  supplementUpload: (id: string) => `/ho-so/${part(id)}/bo-sung/tep`,
  removeSupplementUpload: (id: string, file: string) => `/ho-so/${part(id)}/bo-sung/tep/${part(file)}/xoa`,
  payDossier: (id: string) => `/ho-so/${part(id)}/thanh-toan`,
  payDossierStatus: (id: string) => `/ho-so/${part(id)}/thanh-toan/trang-thai`,
  withdraw: (id: string) => `/ho-so/${part(id)}/rut`,
  rate: (id: string) => `/danh-gia/${part(id)}`,

  myDocuments: () => '/giay-to',
  myData: () => '/du-lieu-cua-toi',
  withdrawConsent: () => '/du-lieu-cua-toi/rut',
  forgetAnswer: () => '/du-lieu-cua-toi/quen',
  document: (id: string) => `/giay-to/${part(id)}`,
  downloadDocument: (id: string) => `/giay-to/${part(id)}/tai-ve`,

  kiosk: (desk: string) => `/lay-so/${part(desk)}`,
  ticket: (id: string) => `/so/${part(id)}`,
  board: (desk: string) => `/bang-so/${part(desk)}`,

  targets: (query: { period?: string; unit?: string } = {}) =>
    withQuery('/chi-tieu', { ky: query.period, 'co-quan': query.unit }),
  calendar: (query: { year?: number; unit?: string } = {}) =>
    withQuery('/lich-lam-viec', { nam: query.year, 'co-quan': query.unit }),

  targetsData: (period: string) => withQuery('/chi-tieu.csv', { ky: period }),

  plainWords: () => '/tu-ngu',
  openData: () => '/du-lieu-mo',
  openFile: (name: string, format: string) => `/du-lieu-mo/${part(name)}.${part(format)}`,
  openCatalogue: () => '/du-lieu-mo/danh-muc.jsonld',
  sitemap: () => '/sitemap.xml',

  signIn: (next?: string) => withQuery('/dang-nhap', { tiep: next }),
  signInWithVneid: (next?: string) => withQuery('/dang-nhap/vneid', { tiep: next }),
  signOut: () => '/dang-xuat',
  language: () => '/ngon-ngu',
  display: () => '/hien-thi',
  staff: () => '/can-bo',
} as const
