import type { NationalRecord } from './procedure-mapping.ts'

type Loose = Record<string, unknown>

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? `${value}` : ''
const items = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isLoose) : [])
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(text).filter((one) => one !== '') : []

/** Whatever the partner sent, in the shape of its record: what is missing or of another kind becomes empty, for the catalogue to refuse. */
export const readNationalRecord = (sent: Loose): NationalRecord => ({
  MATTHC: text(sent.MATTHC),
  TENTTHC: text(sent.TENTTHC),
  MACOQUANCONGBO: text(sent.MACOQUANCONGBO),
  QUYETDINH: text(sent.QUYETDINH),
  TRANGTHAI: text(sent.TRANGTHAI),
  TRINHTUTHUCHIEN: items(sent.TRINHTUTHUCHIEN).map((one) => ({
    TRUONGHOP: text(one.TRUONGHOP),
    TRINHTU: texts(one.TRINHTU),
  })),
  CACHTHUCTHUCHIEN: items(sent.CACHTHUCTHUCHIEN).map((one) => ({
    KENH: text(one.KENH),
    THOIGIAN: items(one.THOIGIAN).map((time) => ({
      THOIGIANGIAIQUYET: text(time.THOIGIANGIAIQUYET),
      DONVITINH: text(time.DONVITINH),
      MOTA: text(time.MOTA),
      PHILEPHI: items(time.PHILEPHI).map((fee) => ({
        MAPHILEPHI: text(fee.MAPHILEPHI),
        SOTIEN: text(fee.SOTIEN),
        DONVI: text(fee.DONVI),
        MOTA: text(fee.MOTA),
      })),
    })),
  })),
  THANHPHANHOSO: items(sent.THANHPHANHOSO).map((one) => ({
    TRUONGHOP: text(one.TRUONGHOP),
    GIAYTO: items(one.GIAYTO).map((paper) => ({
      MAGIAYTO: text(paper.MAGIAYTO),
      TENGIAYTO: text(paper.TENGIAYTO),
      SOBANCHINH: text(paper.SOBANCHINH),
      SOBANSAO: text(paper.SOBANSAO),
      TENMAUDON: text(paper.TENMAUDON),
      URL: text(paper.URL),
      MA_KQ_THAYTHE: texts(paper.MA_KQ_THAYTHE),
    })),
  })),
  KETQUATHUCHIEN: items(sent.KETQUATHUCHIEN).map((one) => ({
    MAKETQUA: text(one.MAKETQUA),
    TENKETQUA: text(one.TENKETQUA),
  })),
  CANCUPHAPLY: items(sent.CANCUPHAPLY).map((one) => ({
    SOKYHIEU: text(one.SOKYHIEU),
    TENVANBAN: text(one.TENVANBAN),
    COQUANBANHANH: text(one.COQUANBANHANH),
    NGAYBANHANH: text(one.NGAYBANHANH),
  })),
  LINHVUCTHUCHIEN: text(sent.LINHVUCTHUCHIEN),
  CAPTHUCHIEN: texts(sent.CAPTHUCHIEN),
  DOITUONGTHUCHIEN: texts(sent.DOITUONGTHUCHIEN),
  COQUANTHUCHIEN: agencies(sent.COQUANTHUCHIEN),
  COQUANTHAMQUYEN: agencies(sent.COQUANTHAMQUYEN),
  COQUANUYQUYEN: agencies(sent.COQUANUYQUYEN),
  COQUANPHOIHOP: agencies(sent.COQUANPHOIHOP),
  TTHCLIENQUAN: texts(sent.TTHCLIENQUAN),
  TTHCLIENTHONG: texts(sent.TTHCLIENTHONG),
})

const agencies = (value: unknown) =>
  items(value).map((one) => ({ MADONVI: text(one.MADONVI), TENDONVI: text(one.TENDONVI) }))
