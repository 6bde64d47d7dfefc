/** In capitals: the body above and the unit; then where papers are signed. */
type Letterhead = { parent: string; name: string; place: string }

/** The letterhead of a unit by its name, which may go on with the areas it lies in: `Ủy ban nhân dân phường Tô Hiệu, tỉnh Sơn La`. */
export function letterheadOf(unitName: string): Letterhead {
  const name = unitName.split(',')[0]!.trim()
  const place = name.replace(/^Ủy ban nhân dân /i, '')
  const committee = place !== name
  return {
    parent: committee ? 'ỦY BAN NHÂN DÂN' : '',
    name: (committee ? place : name).toLocaleUpperCase('vi'),
    place: place.replace(/^(xã|phường|đặc khu|tỉnh|thành phố) /i, ''),
  }
}
