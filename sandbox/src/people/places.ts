import type { Place } from './person.ts'

const communes = {
  toHieu: { provinceCode: '14', communeCode: '03646', text: 'phường Tô Hiệu, tỉnh Sơn La' },
  chiengAn: { provinceCode: '14', communeCode: '03664', text: 'phường Chiềng An, tỉnh Sơn La' },
  chiengCoi: { provinceCode: '14', communeCode: '03670', text: 'phường Chiềng Cơi, tỉnh Sơn La' },
  chiengSinh: { provinceCode: '14', communeCode: '03679', text: 'phường Chiềng Sinh, tỉnh Sơn La' },
  muongGion: { provinceCode: '14', communeCode: '03694', text: 'xã Mường Giôn, tỉnh Sơn La' },
  quynhNhai: { provinceCode: '14', communeCode: '03703', text: 'xã Quỳnh Nhai, tỉnh Sơn La' },
  thuanChau: { provinceCode: '14', communeCode: '03721', text: 'xã Thuận Châu, tỉnh Sơn La' },
  muongLa: { provinceCode: '14', communeCode: '03808', text: 'xã Mường La, tỉnh Sơn La' },
  bacYen: { provinceCode: '14', communeCode: '03856', text: 'xã Bắc Yên, tỉnh Sơn La' },
  mocChau: { provinceCode: '14', communeCode: '03980', text: 'phường Mộc Châu, tỉnh Sơn La' },
  maiSon: { provinceCode: '14', communeCode: '04105', text: 'xã Mai Sơn, tỉnh Sơn La' },
  phuLy: { provinceCode: '37', communeCode: '13285', text: 'phường Phủ Lý, tỉnh Ninh Bình' },
  dongVan: { provinceCode: '37', communeCode: '13348', text: 'phường Đồng Văn, tỉnh Ninh Bình' },
  dongXoai: { provinceCode: '75', communeCode: '25210', text: 'phường Đồng Xoài, thành phố Đồng Nai' },
}

/** A place in a real commune of 2026, with an invented hamlet or street. */
export function place(commune: keyof typeof communes, detail: string): Place {
  return { ...communes[commune], detail }
}

/** The place in words, from the hamlet to the province. */
export function placeText({ detail, text }: Place): string {
  return detail ? `${detail}, ${text}` : text
}
