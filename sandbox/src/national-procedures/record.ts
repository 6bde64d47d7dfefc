/** A record of the national database of procedures, with the field names of its interface; every value is a text. */
export type NationalRecord = {
  MATTHC: string
  TENTTHC: string
  MACOQUANCONGBO: string
  LOAITTHC: string
  QUYETDINH: string
  /** 1 in force, 0 annulled. */
  TRANGTHAI: string
  /** yyyyMMddHHmmss */
  NGAYCAPNHAT: string
  TRINHTUTHUCHIEN: { TRUONGHOP: string; TRINHTU: string[] }[]
  CACHTHUCTHUCHIEN: { KENH: string; THOIGIAN: NationalTime[] }[]
  THANHPHANHOSO: { TRUONGHOP: string; GIAYTO: NationalPaper[] }[]
  KETQUATHUCHIEN: { MAKETQUA: string; TENKETQUA: string }[]
  CANCUPHAPLY: { SOKYHIEU: string; TENVANBAN: string; COQUANBANHANH: string; NGAYBANHANH: string }[]
  LINHVUCTHUCHIEN: string
  CAPTHUCHIEN: string[]
  DOITUONGTHUCHIEN: string[]
  COQUANTHUCHIEN: NationalAgency[]
  COQUANTHAMQUYEN: NationalAgency[]
  COQUANUYQUYEN: NationalAgency[]
  COQUANPHOIHOP: NationalAgency[]
  TTHCLIENQUAN: string[]
  TTHCLIENTHONG: string[]
}
export type NationalTime = {
  THOIGIANGIAIQUYET: string
  DONVITINH: string
  MOTA: string
  PHILEPHI: { MAPHILEPHI: string; SOTIEN: string; DONVI: string; MOTA: string }[]
}
export type NationalPaper = {
  MAGIAYTO: string
  TENGIAYTO: string
  SOBANCHINH: string
  SOBANSAO: string
  TENMAUDON: string
  URL: string
  MA_KQ_THAYTHE: string[]
}
export type NationalAgency = { MADONVI: string; TENDONVI: string }

/** Lists of codes that records refer to, each `{ MA, TEN }`; fees and charges also say which of the two they are. */
export type Dictionaries = Record<
  'linhvuc' | 'coquan' | 'cap' | 'doituong' | 'philephi',
  { MA: string; TEN: string; LOAI?: string }[]
>
