import type { NationalPaper, NationalRecord } from './record.ts'

type Change = (record: NationalRecord) => Partial<NationalRecord> | null

/** What ministries change, one thing each; null where the record has nothing of the kind. */
const changes: Change[] = [
  ({ TENTTHC }) => ({ TENTTHC: `${TENTTHC} (sửa đổi)` }),
  ({ CACHTHUCTHUCHIEN }) =>
    withTimes(CACHTHUCTHUCHIEN, (time) => ({
      ...time,
      THOIGIANGIAIQUYET: `${Math.max(1, Number(time.THOIGIANGIAIQUYET) - 1)}`,
    })),
  ({ CACHTHUCTHUCHIEN }) =>
    withTimes(CACHTHUCTHUCHIEN, (time) => ({
      ...time,
      PHILEPHI: [
        ...time.PHILEPHI,
        { MAPHILEPHI: 'LP.001', SOTIEN: '15000', DONVI: '01 giấy', MOTA: 'Lệ phí cấp giấy' },
      ],
    })),
  ({ CACHTHUCTHUCHIEN }) =>
    CACHTHUCTHUCHIEN.some(({ KENH }) => KENH === '2')
      ? null
      : { CACHTHUCTHUCHIEN: [...CACHTHUCTHUCHIEN, { ...CACHTHUCTHUCHIEN[0]!, KENH: '2' }] },
  ({ THANHPHANHOSO }) =>
    withPapers(THANHPHANHOSO, (papers) => [...papers, paper('Bản điện tử của Căn cước trên VNeID')]),
  ({ THANHPHANHOSO }) =>
    withPapers(THANHPHANHOSO, (papers) => (papers.length > 1 ? papers.slice(0, -1) : null)),
  ({ THANHPHANHOSO }) =>
    withPapers(THANHPHANHOSO, ([first, ...rest]) =>
      first ? [{ ...first, SOBANSAO: `${Number(first.SOBANSAO) + 1}` }, ...rest] : null,
    ),
  ({ THANHPHANHOSO }) =>
    withPapers(THANHPHANHOSO, ([first, ...rest]) =>
      first
        ? [{ ...first, TENMAUDON: 'Mẫu số 01', URL: 'https://dichvucong.example.vn/mau-01.docx' }, ...rest]
        : null,
    ),
  ({ KETQUATHUCHIEN: [first, ...rest] }) =>
    first ? { KETQUATHUCHIEN: [{ ...first, TENKETQUA: `${first.TENKETQUA} (bản điện tử)` }, ...rest] } : null,
  ({ CANCUPHAPLY }) => ({
    CANCUPHAPLY: [
      ...CANCUPHAPLY,
      {
        SOKYHIEU: '224/2026/NĐ-CP',
        TENVANBAN: 'Nghị định quy định chi tiết Luật Chuyển đổi số',
        COQUANBANHANH: 'Chính phủ',
        NGAYBANHANH: '20260624',
      },
    ],
  }),
  ({ COQUANPHOIHOP }) => ({ COQUANPHOIHOP: [...COQUANPHOIHOP, { MADONVI: '', TENDONVI: 'Công an cấp xã' }] }),
  ({ TRINHTUTHUCHIEN }) => ({
    TRINHTUTHUCHIEN: [
      ...TRINHTUTHUCHIEN,
      { TRUONGHOP: '', TRINHTU: ['Nộp hồ sơ', 'Tiếp nhận và hẹn trả kết quả', 'Giải quyết', 'Trả kết quả'] },
    ],
  }),
]

function withTimes(
  channels: NationalRecord['CACHTHUCTHUCHIEN'],
  change: (
    time: NationalRecord['CACHTHUCTHUCHIEN'][number]['THOIGIAN'][number],
  ) => NationalRecord['CACHTHUCTHUCHIEN'][number]['THOIGIAN'][number],
) {
  const [first, ...rest] = channels
  const [time, ...others] = first?.THOIGIAN ?? []
  if (!first || !time?.THOIGIANGIAIQUYET) return null
  return { CACHTHUCTHUCHIEN: [{ ...first, THOIGIAN: [change(time), ...others] }, ...rest] }
}

function withPapers(
  cases: NationalRecord['THANHPHANHOSO'],
  change: (papers: NationalPaper[]) => NationalPaper[] | null,
) {
  const [first, ...rest] = cases
  const papers = first && change(first.GIAYTO)
  return papers ? { THANHPHANHOSO: [{ ...first, GIAYTO: papers }, ...rest] } : null
}

const paper = (name: string): NationalPaper => ({
  MAGIAYTO: '',
  TENGIAYTO: name,
  SOBANCHINH: '0',
  SOBANSAO: '1',
  TENMAUDON: '',
  URL: '',
  MA_KQ_THAYTHE: [],
})

const stamp = '20261115080000'
const decision = '2800/QĐ-BTTTT'

/**
 * The records with the differences that the sandbox shows, the same on every start: every 33rd procedure is changed in one place
 * (every 66th in two), four are annulled, three are new.
 */
export function changedRecords(records: readonly NationalRecord[]): NationalRecord[] {
  const sorted = records.toSorted((a, b) => (a.MATTHC < b.MATTHC ? -1 : 1))
  const annulled = new Set([100, 350, 600, 850].map((index) => sorted[index]?.MATTHC))
  const changed = sorted.map((record, index) => {
    if (annulled.has(record.MATTHC)) return { ...record, TRANGTHAI: '0', NGAYCAPNHAT: stamp }
    if (index % 33 !== 7) return record
    const turn = Math.floor(index / 33)
    const once = apply(record, turn)
    const twice = turn % 2 === 0 ? once : apply(once, turn + 5)
    return { ...twice, QUYETDINH: decision, NGAYCAPNHAT: stamp }
  })
  return [...changed, ...sorted.slice(0, 3).map((record, index) => asNew(record, index + 1))]
}

/** The record with the first change from `turn` on that it can have. */
function apply(record: NationalRecord, turn: number): NationalRecord {
  for (let index = 0; index < changes.length; index++) {
    const changed = changes[(turn + index) % changes.length]!(record)
    if (changed) return { ...record, ...changed }
  }
  return record
}

const names = [
  'Cấp thẻ cộng tác viên chuyển đổi số cộng đồng',
  'Xác nhận dữ liệu số hóa của hộ gia đình',
  'Đăng ký điểm hỗ trợ dịch vụ công trực tuyến',
]

const asNew = (record: NationalRecord, number: number): NationalRecord => ({
  ...record,
  MATTHC: `9.90000${number}`,
  TENTTHC: names[number - 1]!,
  QUYETDINH: decision,
  NGAYCAPNHAT: stamp,
})
