import type { Text } from '../../../kernel/values/locale.ts'

/** What a place of a record is called. Names of things stand in none of these paths: `cases/components/copies`. */
export const placeNames: Readonly<Record<string, Text>> = {
  name: { vi: 'Tên thủ tục', en: 'Name' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  ministry: { vi: 'Cơ quan công bố', en: 'Publisher' },
  decision: { vi: 'Quyết định công bố', en: 'Decision of the ministry' },
  requirements: { vi: 'Yêu cầu, điều kiện', en: 'Conditions' },
  tiers: { vi: 'Cấp thực hiện', en: 'Tiers' },
  subjects: { vi: 'Đối tượng', en: 'Applicants' },
  'agencies/inCharge': { vi: 'Cơ quan thực hiện', en: 'Agency in charge' },
  'agencies/competent': { vi: 'Cơ quan có thẩm quyền', en: 'Competent agency' },
  'agencies/authorised': { vi: 'Cơ quan được ủy quyền', en: 'Authorised agency' },
  'agencies/cooperating': { vi: 'Cơ quan phối hợp', en: 'Cooperating agency' },
  channels: { vi: 'Cách thực hiện', en: 'Channels' },
  'channels/times': { vi: 'Thời hạn', en: 'Time limits' },
  'channels/times/case': { vi: 'Dành cho trường hợp', en: 'For the case' },
  'channels/times/time': { vi: 'Thời gian', en: 'Time' },
  'channels/times/unit': { vi: 'Đơn vị thời gian', en: 'Unit of time' },
  'channels/times/unitGiven': { vi: 'Đơn vị có công bố', en: 'Unit is published' },
  'channels/times/fees': { vi: 'Phí, lệ phí', en: 'Fees and charges' },
  'channels/times/fees/kind': { vi: 'Loại', en: 'Kind' },
  'channels/times/fees/amount': { vi: 'Mức thu', en: 'Amount' },
  'channels/times/fees/per': { vi: 'Tính theo', en: 'Per' },
  cases: { vi: 'Trường hợp', en: 'Cases' },
  'cases/steps': { vi: 'Trình tự', en: 'Steps' },
  'cases/components': { vi: 'Thành phần hồ sơ', en: 'Components' },
  'cases/components/form': { vi: 'Là mẫu đơn, tờ khai', en: 'Is a form' },
  'cases/components/formName': { vi: 'Tên mẫu', en: 'Name of the form' },
  'cases/components/formUrl': { vi: 'Địa chỉ tải mẫu', en: 'Address of the form' },
  'cases/components/originals': { vi: 'Số bản chính', en: 'Originals' },
  'cases/components/copies': { vi: 'Số bản sao', en: 'Copies' },
  'cases/components/replacedBy': { vi: 'Kết quả thay thế', en: 'Results instead' },
  'cases/components/legalBases': { vi: 'Căn cứ của giấy tờ', en: 'Its legal bases' },
  results: { vi: 'Kết quả', en: 'Results' },
  legalBases: { vi: 'Căn cứ pháp lý', en: 'Legal bases' },
  'legalBases/issuer': { vi: 'Cơ quan ban hành', en: 'Issuer' },
  'legalBases/issuedOn': { vi: 'Ngày ban hành', en: 'Issued on' },
  related: { vi: 'Thủ tục liên quan', en: 'Related procedures' },
  joint: { vi: 'Thủ tục liên thông', en: 'Joint procedures' },
}

/** What members of things are called wherever they stand. */
const memberNames: Readonly<Record<string, Text>> = {
  name: { vi: 'Tên', en: 'Name' },
  code: { vi: 'Mã', en: 'Code' },
  note: { vi: 'Ghi chú', en: 'Note' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  channel: { vi: 'Cách thực hiện', en: 'Channel' },
}

export const nameOfPlace = (path: string): Text | undefined =>
  placeNames[path] ?? memberNames[path.split('/').at(-1)!]
